package dev.kaizen.web.run;

import dev.kaizen.run.Run;
import dev.kaizen.web.ui.Spells;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of a run in few words. */
final class RunWords {
  private static final int LONGEST = 80;

  private RunWords() {}

  /** What came in, on one line. */
  static String inShort(Run run) {
    return run.input().values().stream()
        .filter(value -> value instanceof String || value instanceof Number)
        .map(RunWords::brief)
        .limit(3)
        .collect(Collectors.joining(" · "));
  }

  /** "Amount 48600, supplier Northwind". */
  static String list(Map<String, ?> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .filter(e -> e.getValue() != null)
            .map(e -> Spells.field(e.getKey()) + ": " + brief(e.getValue()))
            .collect(Collectors.joining(" · "));
  }

  /** A line for each value, as long as it is. */
  static String lines(Map<String, ?> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(e -> Spells.field(e.getKey()) + ": " + whole(e.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static String whole(Object value) {
    return value instanceof String text ? text.strip() : brief(value);
  }

  /** A value as it is; a whole number without the point it may have been computed with. */
  static String plain(Object value) {
    if (value instanceof Double number && number == Math.rint(number) && !number.isInfinite()) {
      return new BigDecimal(number).toPlainString();
    }
    return String.valueOf(value);
  }

  static String brief(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.size() + " fields";
    }
    if (value instanceof java.util.Collection<?> items) {
      return items.stream().allMatch(i -> i instanceof String || i instanceof Number)
              && items.size() <= 4
          ? items.stream().map(String::valueOf).collect(Collectors.joining(", "))
          : items.size() + " items";
    }
    String text = plain(value).replaceAll("\\s+", " ").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
