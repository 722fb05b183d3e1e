package dev.kaizen.approval.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.kaizen.approval.calendar.Hours;
import dev.kaizen.approval.calendar.WorkCalendar;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The tenant's work calendars. */
public final class CalendarStore {
  private static final TypeReference<Map<DayOfWeek, Hours>> HOURS = new TypeReference<>() {};
  private static final TypeReference<Set<LocalDate>> DATES = new TypeReference<>() {};

  private final Statements sql;

  CalendarStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The work calendars");
  }

  public List<WorkCalendar> list() {
    return sql.rows(
        "select * from approval_calendar order by name limit 200", CalendarStore::calendar);
  }

  public Optional<WorkCalendar> find(String name) {
    return sql.row("select * from approval_calendar where name = ?", CalendarStore::calendar, name);
  }

  public void put(WorkCalendar calendar, String by, Instant at) {
    sql.change(
        "insert into approval_calendar (name, zone, hours, holidays, changed_by, changed_at) values"
            + " (?, ?, ?, ?, ?, ?) on conflict (name) do update set zone = excluded.zone, hours ="
            + " excluded.hours, holidays = excluded.holidays, changed_by = excluded.changed_by,"
            + " changed_at = excluded.changed_at",
        calendar.name(),
        calendar.zone().getId(),
        StoredJson.write(calendar.hours()),
        StoredJson.write(calendar.holidays()),
        by,
        at);
  }

  private static WorkCalendar calendar(ResultSet row) throws SQLException {
    return new WorkCalendar(
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        StoredJson.read(row.getString("hours"), HOURS),
        StoredJson.read(row.getString("holidays"), DATES));
  }
}
