package dev.kaizen.web.compliance;

import dev.kaizen.compliance.Report;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Windows of time as people name them. */
enum Spans {
  LAST_QUARTER("Last quarter"),
  THIS_QUARTER("This quarter so far"),
  LAST_90_DAYS("The last 90 days"),
  LAST_YEAR("Last year"),
  OWN("Days of your choice");

  private static final int USUAL_DAYS = 90;

  private final String words;

  Spans(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  LocalDate first(LocalDate today) {
    return switch (this) {
      case LAST_QUARTER -> quarter(today).minusMonths(3);
      case THIS_QUARTER -> quarter(today);
      case LAST_90_DAYS, OWN -> today.minusDays(USUAL_DAYS);
      case LAST_YEAR -> today.withDayOfYear(1).minusYears(1);
    };
  }

  /** The last day that belongs to it. */
  LocalDate last(LocalDate today) {
    return switch (this) {
      case LAST_QUARTER -> quarter(today).minusDays(1);
      case THIS_QUARTER, LAST_90_DAYS, OWN -> today;
      case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
    };
  }

  /** "2026 Q3", or the days where they are no quarter. */
  static String of(Report report) {
    LocalDate first = Days.of(report.from());
    LocalDate last = last(report);
    return first.equals(quarter(first)) && last.equals(quarter(first).plusMonths(3).minusDays(1))
        ? "%d Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR))
        : "%s to %s".formatted(first, last);
  }

  /** The last day that the report is about. */
  static LocalDate last(Report report) {
    return Days.of(report.to().minusMillis(1));
  }

  private static LocalDate quarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
