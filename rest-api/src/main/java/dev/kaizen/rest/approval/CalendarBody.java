package dev.kaizen.rest.approval;

import dev.kaizen.approval.calendar.Hours;
import dev.kaizen.approval.calendar.WorkCalendar;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When work is done. */
@Schema(
    name = "WorkCalendar",
    example =
        """
        {"name":"berlin","zone":"Europe/Berlin","days":["monday","tuesday","wednesday","thursday",
         "friday"],"from":"09:00","to":"17:00","holidays":["2026-12-25"]}""")
public record CalendarBody(
    String name,
    @Schema(description = "IANA name of the time zone") String zone,
    List<String> days,
    @Schema(description = "By the clock on the wall") String from,
    String to,
    List<String> holidays) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  WorkCalendar calendar() {
    if (!NAME.matcher(name).matches()) {
      throw refused("name: a-z, 0-9 and '-', at most 63 characters");
    }
    try {
      Hours hours = new Hours(LocalTime.parse(from), LocalTime.parse(to));
      Map<DayOfWeek, Hours> open = new EnumMap<>(DayOfWeek.class);
      for (String day : days) {
        open.put(dayOf(day), hours);
      }
      Set<LocalDate> free = new TreeSet<>();
      holidays.forEach(h -> free.add(LocalDate.parse(h)));
      return new WorkCalendar(name, ZoneId.of(zone), open, free);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refused("The calendar cannot be read: " + e.getMessage());
    }
  }

  static CalendarBody of(WorkCalendar c) {
    Map<DayOfWeek, Hours> days = new TreeMap<>(c.hours());
    Hours hours = days.values().iterator().next();
    return new CalendarBody(
        c.name(),
        c.zone().getId(),
        days.keySet().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList(),
        hours.from().toString(),
        hours.to().toString(),
        c.holidays().stream().sorted().map(LocalDate::toString).toList());
  }

  private static DayOfWeek dayOf(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> refused("days: 'monday' to 'sunday', not '%s'".formatted(word)));
  }

  private static KaizenException refused(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
