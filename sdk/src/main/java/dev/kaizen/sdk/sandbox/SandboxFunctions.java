package dev.kaizen.sdk.sandbox;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.run.Functions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox as the function {@code run-javascript} for code nodes: runs a program that defines
 * functions, and tests of it, each a text such as {@code add(2, 3) = 5}. Whether a test holds is
 * decided out here, from the value that came back.
 */
public final class SandboxFunctions implements Functions.Provider {
  private static final String SEPARATOR = " = ";
  private static final int MOST_TESTS = 100;

  private final Sandbox sandbox = new Sandbox(SandboxLimits.USUAL);

  @Override
  public Map<String, Functions.Function> functions() {
    return Map.of("run-javascript", call -> run(call.inputs()));
  }

  /** A test taken apart; expected is null where the text is no test. */
  private record Case(String text, String expression, @Nullable String expected) {
    static Case of(@Nullable Object value) {
      String text = value instanceof String said ? said : JsonText.write(value);
      int at = text.lastIndexOf(SEPARATOR);
      if (at < 1) {
        return new Case(text, "undefined", null);
      }
      String expression = text.substring(0, at).strip();
      return new Case(text, expression, canonical(text.substring(at + SEPARATOR.length())));
    }

    private static @Nullable String canonical(String json) {
      try {
        return JsonText.canonical(JsonText.parse(json.strip()));
      } catch (KaizenException e) {
        return null;
      }
    }
  }

  private Map<String, Object> run(Map<String, Object> inputs) throws InterruptedException {
    Object given = inputs.get("tests");
    List<Case> cases =
        given instanceof List<?> list
            ? list.stream().limit(MOST_TESTS).map(Case::of).toList()
            : List.of();
    String code =
        """
        %s
        ;return input.expressions.map(e => {
          try { const got = eval("(" + e + ")"); return {got: got === undefined ? null : got}; }
          catch (x) { return {error: String(x)}; }
        });"""
            .formatted(inputs.get("code") instanceof String program ? program : "");
    List<String> expressions = cases.stream().map(Case::expression).toList();
    return switch (sandbox.run(code, Map.of("expressions", expressions))) {
      case SandboxResult.Failed failed ->
          told(cases, List.of(), failed.failure() + ": " + failed.message());
      case SandboxResult.Value value ->
          value.value() instanceof List<?> got && got.size() == cases.size()
              ? told(cases, got, "")
              : told(cases, List.of(), "The program gave no results");
    };
  }

  private static Map<String, Object> told(List<Case> cases, List<?> got, String problem) {
    List<Map<String, Object>> tests = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Case test = cases.get(i);
      Map<?, ?> result = i < got.size() && got.get(i) instanceof Map<?, ?> map ? map : Map.of();
      boolean holds =
          test.expected() != null
              && result.containsKey("got")
              && JsonText.canonical(result.get("got")).equals(test.expected());
      tests.add(
          Map.of(
              "test",
              test.text(),
              "holds",
              holds,
              "got",
              test.expected() == null
                  ? "no test such as add(2, 3) = 5"
                  : result.containsKey("got")
                      ? JsonText.write(result.get("got"))
                      : String.valueOf(
                          result.containsKey("error") ? result.get("error") : problem)));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("tests", tests);
    told.put("held", tests.stream().filter(t -> Boolean.TRUE.equals(t.get("holds"))).count());
    told.put("total", (long) tests.size());
    told.put("problem", problem);
    return told;
  }
}
