package dev.kaizen.sdk.model.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One plain value of the inputs.
 *
 * @param name the way to it in words: {@code quote.totalAmount} is "quote total amount"
 */
record Fact(String name, Object value) {
  static List<Fact> of(Map<String, Object> inputs) {
    List<Fact> facts = new ArrayList<>();
    inputs.forEach((name, value) -> collect(words(name), value, facts));
    return facts;
  }

  /** A name as words: {@code quoteNumber} and {@code quote_number} are "quote number". */
  static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("[_.-]+", " ").strip();
  }

  String text() {
    return name + ": " + value;
  }

  private static void collect(String name, @Nullable Object value, List<Fact> facts) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach((k, v) -> collect(name + " " + words(String.valueOf(k)), v, facts));
      case List<?> list -> list.forEach(v -> collect(name, v, facts));
      default -> facts.add(new Fact(name, value));
    }
  }
}
