package dev.kaizen.approval.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WorkCalendar OFFICE = calendar("09:00", "17:00", DayOfWeek.FRIDAY);
  private static final WorkCalendar NIGHT = calendar("00:00", "08:00", DayOfWeek.SUNDAY);

  @Test
  void sixteen_hours_from_friday_noon_end_on_tuesday_noon() {
    assertThat(OFFICE.plus(berlin("2026-03-06T12:00"), Duration.ofHours(16)))
        .isEqualTo(berlin("2026-03-10T12:00"));
  }

  @Test
  void what_comes_at_night_begins_in_the_morning() {
    assertThat(OFFICE.plus(berlin("2026-03-03T22:00"), Duration.ofHours(1)))
        .isEqualTo(berlin("2026-03-04T10:00"));
  }

  @Test
  void holiday_is_no_working_day() {
    assertThat(OFFICE.plus(berlin("2026-12-24T16:00"), Duration.ofHours(2)))
        .isEqualTo(berlin("2026-12-28T10:00"));
  }

  @Test
  void day_of_the_change_to_summer_time_has_an_hour_less_and_to_winter_time_one_more() {
    // 29 March 2026: 2:00 becomes 3:00. Of 0:00 to 8:00 there are seven hours.
    assertThat(NIGHT.between(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00")))
        .isEqualTo(Duration.ofHours(7));
    assertThat(NIGHT.plus(berlin("2026-03-29T00:00"), Duration.ofHours(3)))
        .isEqualTo(berlin("2026-03-29T04:00"));
    // 25 October 2026: 3:00 becomes 2:00.
    assertThat(NIGHT.between(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00")))
        .isEqualTo(Duration.ofHours(9));
  }

  @Test
  void hours_by_the_clock_stay_the_same_over_the_change() {
    assertThat(OFFICE.plus(berlin("2026-03-27T16:00"), Duration.ofHours(2)))
        .isEqualTo(berlin("2026-03-30T10:00"));
  }

  @Test
  void around_the_clock_is_what_a_clock_says() {
    Instant start = Instant.parse("2026-03-28T23:30:00Z");
    assertThat(WorkCalendar.always().plus(start, Duration.ofHours(48)))
        .isEqualTo(start.plus(Duration.ofHours(48)));
  }

  @Test
  void calendar_without_work_is_said_and_not_searched_for_ever() {
    WorkCalendar never = new WorkCalendar("never", BERLIN, Map.of(), Set.of());
    assertThatThrownBy(() -> never.plus(berlin("2026-03-27T16:00"), Duration.ofHours(2)))
        .hasMessageContaining("never");
  }

  @Property
  void working_time_that_is_added_lies_between(
      @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long start,
      @ForAll @LongRange(min = 1, max = 2_000_000) long seconds) {
    Instant from = Instant.ofEpochSecond(start);
    Duration work = Duration.ofSeconds(seconds);
    Instant to = OFFICE.plus(from, work);
    assertThat(OFFICE.between(from, to)).isEqualTo(work);
    assertThat(OFFICE.at(from, to, 50)).isBeforeOrEqualTo(to).isAfterOrEqualTo(from);
  }

  private static WorkCalendar calendar(String from, String to, DayOfWeek last) {
    Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(last) <= 0) {
        days.put(day, new Hours(LocalTime.parse(from), LocalTime.parse(to)));
      }
    }
    return new WorkCalendar("office", BERLIN, days, Set.of(LocalDate.parse("2026-12-25")));
  }

  private static Instant berlin(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
