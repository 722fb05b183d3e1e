package dev.kaizen.sdk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValuesTest {

  @Test
  void order_and_null_survive() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", null);
    map.put("a", Arrays.asList(1, null));

    assertThat(JsonText.write(JsonValues.object(map))).isEqualTo("{\"z\":null,\"a\":[1,null]}");
  }

  @Test
  void numbers_have_one_form() {
    assertThat(JsonValues.list(List.of(1, 2L, (short) 3, 1.5f, new BigDecimal("2.5"))))
        .containsExactly(1L, 2L, 3L, 1.5, 2.5);
  }

  @Test
  void copy_does_not_change_with_its_source() {
    List<Object> inner = new ArrayList<>(List.of("a"));
    Map<String, Object> copy = JsonValues.object(Map.of("x", inner));
    inner.add("b");

    assertThat(copy).isEqualTo(Map.of("x", List.of("a")));
    assertThatThrownBy(() -> copy.put("y", 1)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_json_cannot_hold_is_refused() {
    assertRefused(Instant.EPOCH);
    assertRefused(Double.NaN);
    assertRefused(BigInteger.TWO.pow(70));
    assertRefused(Map.of(1, 2));
    assertThatThrownBy(() -> JsonText.parse("1e999")).isInstanceOf(KaizenException.class);
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> JsonText.parse("[".repeat(500) + "]".repeat(500)))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void text_that_is_not_json_is_told_with_its_place() {
    assertThatThrownBy(() -> JsonText.parse("{\n  \"a\": }"))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void canonical_text_sorts_at_every_depth() {
    assertThat(JsonText.canonical(JsonText.parse("{\"b\": {\"d\": 1, \"c\": 2}, \"a\": [ ]}")))
        .isEqualTo("{\"a\":[],\"b\":{\"c\":2,\"d\":1}}");
  }

  private static void assertRefused(Object value) {
    assertThatThrownBy(() -> JsonValues.value(value))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }
}
