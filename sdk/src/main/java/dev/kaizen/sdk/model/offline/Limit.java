package dev.kaizen.sdk.model.offline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a text puts on a number: "above 10,000 EUR", "at most 30 days".
 *
 * @param unit the word after the number, as a stem; null when none stands there
 * @param money whether a currency stands beside the number
 */
record Limit(
    @Nullable BigDecimal from,
    boolean fromIncluded,
    @Nullable BigDecimal to,
    boolean toIncluded,
    @Nullable String unit,
    boolean money) {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String MONEY = "(?:[€$£]|EUR|USD|GBP|CHF)";
  private static final String N =
      "(?<cur%1$d>"
          + MONEY
          + ")?\\s?(?<n%1$d>"
          + Money.NUMBER
          + ")\\s?(?<after%1$d>"
          + MONEY
          + ")?";
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?i)(?:(?<at>between)\\s+"
              + N.formatted(1)
              + "\\s+and\\s+"
              + N.formatted(2)
              + "|(?<most>up to(?: and including)?|at most|no(?:t)? (?:more|higher|greater|larger) than|not (?:above|over|exceed(?:ing)?)|no higher than|≤|<=|a maximum of|maximum|max\\.)\\s+"
              + N.formatted(3)
              + "|(?<less>below|under|less than|fewer than|lower than|<)\\s+"
              + N.formatted(4)
              + "|(?<least>at least|not less than|no less than|≥|>=|a minimum of|minimum|starting at|from)\\s+"
              + N.formatted(5)
              + "|(?<more>above|over|more than|greater than|higher than|larger than|exceed(?:s|ing)?|beyond|>)\\s+"
              + N.formatted(6)
              + "|"
              + N.formatted(7)
              + "\\s+(?<orMore>or (?:more|above|over)|and (?:above|over|more))"
              + "|"
              + N.formatted(8)
              + "\\s+(?<orLess>or (?:less|below|under|fewer)))"
              + "(?:\\s+(?<unit>\\p{L}{2,}))?");

  static List<Limit> in(String text) {
    List<Limit> limits = new ArrayList<>();
    Matcher m = LIMIT.matcher(text);
    while (m.find()) {
      limits.add(of(m));
    }
    return limits;
  }

  boolean admits(BigDecimal value) {
    boolean highEnough = from == null || value.compareTo(from) >= (fromIncluded ? 0 : 1);
    boolean lowEnough = to == null || value.compareTo(to) <= (toIncluded ? 0 : -1);
    return highEnough && lowEnough;
  }

  /** A value that the limit admits, next to it. */
  BigDecimal inside() {
    if (to != null) {
      return toIncluded ? to.stripTrailingZeros() : to.subtract(CENT);
    }
    BigDecimal lowest = Objects.requireNonNull(from, "a limit has an end");
    return fromIncluded ? lowest.stripTrailingZeros() : lowest.add(CENT);
  }

  private static Limit of(Matcher m) {
    String word = m.group("unit");
    String unit = word == null ? null : Terms.stem(word.toLowerCase(Locale.ROOT));
    boolean money = false;
    for (int i = 1; i <= 8; i++) {
      money |= m.group("cur" + i) != null || m.group("after" + i) != null;
    }
    if (m.group("at") != null) {
      return new Limit(n(m, 1), true, n(m, 2), true, unit, money);
    }
    if (m.group("most") != null) {
      return new Limit(null, false, n(m, 3), true, unit, money);
    }
    if (m.group("less") != null) {
      return new Limit(null, false, n(m, 4), false, unit, money);
    }
    if (m.group("least") != null) {
      return new Limit(n(m, 5), true, null, false, unit, money);
    }
    if (m.group("more") != null) {
      return new Limit(n(m, 6), false, null, false, unit, money);
    }
    return m.group("orMore") != null
        ? new Limit(n(m, 7), true, null, false, unit, money)
        : new Limit(null, false, n(m, 8), true, unit, money);
  }

  private static BigDecimal n(Matcher m, int group) {
    return Money.number(m.group("n" + group));
  }
}
