package dev.kaizen.approval.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Working time of a place. Counts what really passes: an hour that the clocks skip in spring is no
 * working time, one that comes twice in autumn counts twice.
 *
 * @param hours by day of the week; a day that is missing is free
 */
public record WorkCalendar(
    String name, ZoneId zone, Map<DayOfWeek, Hours> hours, Set<LocalDate> holidays) {
  /** So many days without work end a search: a calendar of holidays only never ends. */
  private static final int LONGEST_REST = 400;

  public WorkCalendar {
    hours = Map.copyOf(hours);
    holidays = Set.copyOf(holidays);
  }

  /** Around the clock. */
  public static WorkCalendar always() {
    Map<DayOfWeek, Hours> all = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      all.put(day, new Hours(LocalTime.MIN, LocalTime.MAX));
    }
    return new WorkCalendar("", ZoneOffset.UTC, all, Set.of());
  }

  /** The moment when so much working time has passed since the start. */
  public Instant plus(Instant start, Duration work) {
    Duration left = work;
    Instant at = start;
    int rest = 0;
    for (LocalDate day = start.atZone(zone).toLocalDate();
        rest < LONGEST_REST;
        day = day.plusDays(1)) {
      Span span = span(day);
      Instant from = span.from().isBefore(at) ? at : span.from();
      Duration here = from.isBefore(span.to()) ? Duration.between(from, span.to()) : Duration.ZERO;
      if (here.isZero()) {
        rest++;
        continue;
      }
      rest = 0;
      if (left.compareTo(here) <= 0) {
        return from.plus(left);
      }
      left = left.minus(here);
      at = span.to();
    }
    throw new IllegalStateException(
        "The calendar '%s' has no working time for %d days".formatted(name, LONGEST_REST));
  }

  /** The working time from one moment to a later one. */
  public Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    LocalDate last = end.atZone(zone).toLocalDate();
    for (LocalDate day = start.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Span span = span(day);
      Instant from = span.from().isBefore(start) ? start : span.from();
      Instant to = span.to().isAfter(end) ? end : span.to();
      if (from.isBefore(to)) {
        sum = sum.plus(Duration.between(from, to));
      }
    }
    return sum;
  }

  /** The moment when so many percent of the working time from start to end have passed. */
  public Instant at(Instant start, Instant end, int percent) {
    Duration all = between(start, end);
    return percent >= 100 || all.isZero()
        ? end
        : plus(start, all.multipliedBy(percent).dividedBy(100));
  }

  /** From when to when work is done on a day; no time at all on a free one. */
  private Span span(LocalDate day) {
    Hours open = holidays.contains(day) ? null : hours.get(day.getDayOfWeek());
    Instant midnight = day.atStartOfDay(zone).toInstant();
    if (open == null) {
      return new Span(midnight, midnight);
    }
    Instant to =
        open.to().equals(LocalTime.MAX)
            ? day.plusDays(1).atStartOfDay(zone).toInstant()
            : day.atTime(open.to()).atZone(zone).toInstant();
    return new Span(day.atTime(open.from()).atZone(zone).toInstant(), to);
  }

  private record Span(Instant from, Instant to) {}
}
