package dev.kaizen.run.store;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFilter;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The SQL of a part of the list of runs, newest first. */
final class RunQuery {
  private final StringBuilder sql = new StringBuilder("select * from run where true");
  private final List<Object> parameters = new ArrayList<>();

  RunQuery(RunFilter filter, PageRequest page) {
    if (filter.status() != null) {
      and("status = ?", filter.status().name());
    }
    if (filter.workflow() != null) {
      and("workflow = ?", filter.workflow());
    }
    if (filter.from() != null) {
      and("created_at >= ?", Objects.requireNonNull(RunColumns.time(filter.from())));
    }
    if (filter.to() != null) {
      and("created_at < ?", Objects.requireNonNull(RunColumns.time(filter.to())));
    }
    List<String> after = page.after(2);
    if (after != null) {
      and("(created_at, id) < (?, ?)", key(after));
    }
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.limit() + 1);
  }

  String sql() {
    return sql.toString();
  }

  List<Object> parameters() {
    return parameters;
  }

  static String cursorAt(Run run) {
    return PageRequest.cursorOf(run.createdAt(), run.id());
  }

  private void and(String condition, Object... values) {
    sql.append(" and ").append(condition);
    parameters.addAll(List.of(values));
  }

  private static Object[] key(List<String> after) {
    try {
      Instant at = Instant.parse(after.get(0));
      return new Object[] {
        Objects.requireNonNull(RunColumns.time(at)), UUID.fromString(after.get(1))
      };
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw PageRequest.notOurs(e);
    }
  }
}
