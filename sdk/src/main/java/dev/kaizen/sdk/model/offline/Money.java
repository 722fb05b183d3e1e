package dev.kaizen.sdk.model.offline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, with the currency beside it if there is one. Reads {@code 12,400.00 EUR},
 * {@code € 12.400,00}, {@code EUR 12 400} and {@code CHF 12'400.–}.
 *
 * @param currency ISO 4217 code
 */
record Money(BigDecimal amount, @Nullable String currency, int start, int end) {
  private static final Map<String, String> SIGNS =
      Map.of(
          "€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY", "EURO", "EUR", "EUROS", "EUR", "US$",
          "USD", "DOLLARS", "USD", "POUNDS", "GBP");
  private static final String CURRENCY =
      "(?:US\\$|[€$£¥]|(?i:\\b(?:EUROS?|DOLLARS|POUNDS|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|JPY|CNY|INR|AUD|CAD|NZD|BRL|ZAR|SGD|HKD)\\b))";
  static final String NUMBER =
      "\\d{1,3}(?:[,.'’\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,4})?(?![\\d])";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>"
              + CURRENCY
              + ")?[\\u00a0\\u202f ]?(?<![\\p{L}\\d.,/-])(?<number>"
              + NUMBER
              + ")(?:[.,][–-])?(?![\\p{L}\\d/]|-\\d|\\s?%)[\\u00a0\\u202f ]?(?<after>"
              + CURRENCY
              + ")?");
  private static final Pattern ANY_CURRENCY = Pattern.compile(CURRENCY);

  /** Every number of the text that can be an amount; percentages and parts of codes are not. */
  static List<Money> in(String text) {
    List<Money> found = new ArrayList<>();
    Matcher m = AMOUNT.matcher(text);
    while (m.find()) {
      String sign = m.group("after") != null ? m.group("after") : m.group("before");
      found.add(
          new Money(
              number(m.group("number")), sign == null ? null : code(sign), m.start(), m.end()));
    }
    return found;
  }

  /** The one currency that the text names; empty for none or several. */
  static Optional<String> onlyCurrency(String text) {
    List<String> codes =
        ANY_CURRENCY.matcher(text).results().map(r -> code(r.group())).distinct().toList();
    return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
  }

  /** The last separator is the decimal one, unless it groups thousands. */
  static BigDecimal number(String digits) {
    String s = digits.replaceAll("['’\\s\\u00a0\\u202f]", "");
    int last = Math.max(s.lastIndexOf('.'), s.lastIndexOf(','));
    if (last < 0) {
      return new BigDecimal(s);
    }
    char separator = s.charAt(last);
    boolean both = s.indexOf('.') >= 0 && s.indexOf(',') >= 0;
    boolean repeated = s.indexOf(separator) != last;
    boolean groups = !both && (repeated || s.length() - last - 1 == 3);
    String whole = s.substring(0, last).replaceAll("[.,]", "");
    return groups
        ? new BigDecimal(s.replaceAll("[.,]", ""))
        : new BigDecimal(whole + "." + s.substring(last + 1));
  }

  private static String code(String sign) {
    String upper = sign.toUpperCase(Locale.ROOT);
    return SIGNS.getOrDefault(upper, upper);
  }
}
