package dev.kaizen.sdk.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
  private static final String STATE =
      """
      {"e": {"whole": 12400, "broken": 12400.5, "nothing": null, "word": "Abc",
             "list": [1, 2.5, "x", null]}}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "state.e.whole > 10000|true",
        "state.e.broken > 10000|true",
        "state.e.whole > 12399.5|true",
        "state.e.broken <= 12400|false",
        "state.e.whole == 12400.0|true",
        "12400.5 in [state.e.broken]|true",
        "state.e.nothing == null|true",
        "state.e.word == null|false",
        "state.e.nothing != 'EUR'|true",
        "state.e.nothing|null",
        "has(state.e.missing)|false",
        "has(state.e.whole) && state.e.whole > 1|true",
        "string(state.e.whole) + ' EUR'|\"12400 EUR\"",
        "string(state.e.broken)|\"12400.5\"",
        "state.e.word.lowerAscii()|\"abc\"",
        "state.e.list.filter(x, x != null).map(x, string(x)).join(', ')|\"1, 2.5, x\"",
        "size(state.e.list)|4",
        "[1, 2.0, null]|[1,2.0,null]",
        "{'a': state.e.nothing, 'b': [input.n]}|{\"a\":null,\"b\":[7]}",
        "state.e.?missing.orValue('none')|\"none\"",
        "math.greatest(1, 2.5)|2.5"
      })
  void gives_plain_json_values(String source, String json) {
    assertThat(JsonText.write(evaluate(source))).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "state.e.missing|key 'missing' is not present",
        "state.none.x|key 'none' is not present",
        "state.e.word > 5|No matching overload",
        "state.e.nothing > 5|No matching overload",
        "1 / 0|/ by zero",
        "9223372036854775807 + 1|overflow",
        "timestamp('2026-01-01T00:00:00Z')|not a JSON value",
        "b'abc'|not a JSON value",
        "{1: 2}|keys are not texts",
        "0.0 / 0.0|not a JSON value"
      })
  void failure_says_where_and_what(String source, String what) {
    assertThatThrownBy(() -> evaluate(source))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EXPRESSION_FAILED))
        .hasMessageStartingWith("node 'n' set.x: '" + source + "' failed: ")
        .hasMessageContaining(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 +|1:4 mismatched input",
        "stat.x|1:1 undeclared reference to 'stat'",
        "nosuch(1)|undeclared reference to 'nosuch'",
        "` `|the expression is empty"
      })
  void source_that_is_no_expression_is_refused_with_its_position(String source, String what) {
    assertThatThrownBy(() -> Expressions.compile(source))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining(what);
  }

  @Test
  void source_without_end_is_refused() {
    assertThatThrownBy(() -> Expressions.compile("1" + " + 1".repeat(2_000)))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining("at most 4000 characters");
    assertThatThrownBy(() -> Expressions.compile("(".repeat(300) + "1" + ")".repeat(300)))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void work_without_end_is_stopped() {
    String hundred = "[" + "1,".repeat(99) + "1]";
    String source = "L.all(a, L.all(b, L.all(c, true)))".replace("L", hundred);

    assertThatThrownBy(() -> evaluate(source))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.EXPRESSION_FAILED))
        .hasMessageContaining("exceeded");
  }

  @Test
  void tells_what_it_reads() {
    assertThat(Expressions.compile("input.a + state.b.c + string(has(state.d))").references())
        .extracting(r -> r.root() + "." + r.name())
        .containsExactlyInAnyOrder("input.a", "state.b", "state.d");
  }

  private static Object evaluate(String source) {
    Map<String, Object> state = JsonValues.object((Map<?, ?>) JsonText.parse(STATE));
    return Expressions.compile(source).evaluate("node 'n' set.x", Map.of("n", 7L), state);
  }
}
