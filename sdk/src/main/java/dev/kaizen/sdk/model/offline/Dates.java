package dev.kaizen.sdk.model.offline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date in a text. {@code 03/04/2026} is left alone: nobody can tell whether it is March or April.
 */
record Dates(String iso, int start) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(" + String.join("|", MONTHS) + ")\\p{L}*\\.?";
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");
  private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");

  /** In the order of the text. */
  static List<Dates> in(String text) {
    List<Dates> found = new ArrayList<>();
    ISO.matcher(text).results().forEach(r -> add(found, r, n(r, 1), n(r, 2), n(r, 3)));
    DAY_FIRST.matcher(text).results().forEach(r -> add(found, r, n(r, 3), month(r, 2), n(r, 1)));
    MONTH_FIRST.matcher(text).results().forEach(r -> add(found, r, n(r, 3), month(r, 1), n(r, 2)));
    DOTTED.matcher(text).results().forEach(r -> add(found, r, n(r, 3), n(r, 2), n(r, 1)));
    SLASHED.matcher(text).results().forEach(r -> slashed(found, r));
    found.sort(Comparator.comparingInt(Dates::start));
    return found;
  }

  private static void slashed(List<Dates> found, MatchResult r) {
    int a = n(r, 1);
    int b = n(r, 2);
    if (a > 12 || a == b) {
      add(found, r, n(r, 3), b, a);
    } else if (b > 12) {
      add(found, r, n(r, 3), a, b);
    }
  }

  private static void add(List<Dates> found, MatchResult r, int year, int month, int day) {
    try {
      found.add(new Dates(LocalDate.of(year, month, day).toString(), r.start()));
    } catch (DateTimeException e) {
      // Looks like a date and is none: 31.02.2026.
    }
  }

  private static int n(MatchResult r, int group) {
    return Integer.parseInt(r.group(group));
  }

  private static int month(MatchResult r, int group) {
    return MONTHS.indexOf(r.group(group).toLowerCase(Locale.ROOT)) + 1;
  }
}
