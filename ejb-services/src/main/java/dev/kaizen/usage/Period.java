package dev.kaizen.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How long what was used counts; days and months are UTC's. */
public enum Period {
  DAY,
  MONTH,
  TOTAL;

  /** Names the one that holds {@code at}: 2026-11-23, 2026-11 or all. */
  public String key(Instant at) {
    return switch (this) {
      case DAY -> day(at).toString();
      case MONTH -> YearMonth.from(day(at)).toString();
      case TOTAL -> "all";
    };
  }

  public Instant start(Instant at) {
    return switch (this) {
      case DAY -> midnight(day(at));
      case MONTH -> midnight(day(at).withDayOfMonth(1));
      case TOTAL -> Instant.EPOCH;
    };
  }

  /** When the next one begins; null for never. */
  public @Nullable Instant end(Instant at) {
    return switch (this) {
      case DAY -> midnight(day(at).plusDays(1));
      case MONTH -> midnight(day(at).withDayOfMonth(1).plusMonths(1));
      case TOTAL -> null;
    };
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
