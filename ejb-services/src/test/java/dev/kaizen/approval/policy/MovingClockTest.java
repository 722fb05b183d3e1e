package dev.kaizen.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.calendar.Hours;
import dev.kaizen.approval.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The clock moves on from Friday before summer time, over the week-end and a holiday, and what is
 * due is done when it comes to it.
 */
class MovingClockTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration TICK = Duration.ofMinutes(15);

  @Test
  void reminders_escalations_and_the_end_come_in_working_time_and_never_between() {
    WorkCalendar calendar =
        new WorkCalendar("berlin", BERLIN, nineToFive(), Set.of(LocalDate.of(2026, 3, 30)));
    Timing timing =
        new Timing(
            "berlin",
            "PT8H",
            List.of(50, 75, 90),
            List.of(new Rung(75, "compliance-officer")),
            Timing.AtEnd.REJECT);
    Instant opened = berlin(27, 13);
    Instant due = calendar.plus(opened, Duration.ofHours(8));

    assertThat(done(TimePlan.of(timing, calendar, opened, due), opened, berlin(31, 20)))
        .containsExactly(
            "2026-03-27T13:00 Check",
            "2026-03-27T17:00 Remind",
            // Saturday, Sunday with an hour less, and the Monday that is a holiday: nothing.
            "2026-03-31T11:00 Remind",
            "2026-03-31T11:00 Escalate",
            "2026-03-31T12:15 Remind",
            "2026-03-31T13:00 End");
  }

  @Test
  void around_the_clock_the_hour_that_summer_time_skips_is_no_hour() {
    Timing timing =
        new Timing("", "PT24H", List.of(50), List.of(new Rung(75, "tenant-admin")), null);
    Instant opened = berlin(28, 20);
    Instant due = WorkCalendar.always().plus(opened, Duration.ofHours(24));

    assertThat(done(TimePlan.of(timing, WorkCalendar.always(), opened, due), opened, berlin(31, 0)))
        .containsExactly(
            "2026-03-28T20:00 Check",
            "2026-03-29T09:00 Remind",
            "2026-03-29T15:00 Escalate",
            "2026-03-29T21:00 End");
  }

  /** What is done by a clock that is looked at every quarter of an hour, in the place's time. */
  private static List<String> done(TimePlan plan, Instant from, Instant until) {
    List<String> done = new ArrayList<>();
    int next = 0;
    for (Instant now = from; now.isBefore(until); now = now.plus(TICK)) {
      while (next < plan.acts().size() && !plan.acts().get(next).at().isAfter(now)) {
        TimePlan.Act act = plan.acts().get(next++);
        done.add(now.atZone(BERLIN).toLocalDateTime() + " " + act.getClass().getSimpleName());
      }
    }
    return done;
  }

  private static Map<DayOfWeek, Hours> nineToFive() {
    Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
        hours.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
      }
    }
    return hours;
  }

  private static Instant berlin(int dayOfMarch, int hour) {
    return LocalDateTime.of(2026, 3, dayOfMarch, hour, 0).atZone(BERLIN).toInstant();
  }
}
