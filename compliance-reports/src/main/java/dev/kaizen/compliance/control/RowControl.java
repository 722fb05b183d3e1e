package dev.kaizen.compliance.control;

import dev.kaizen.sdk.json.JsonText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A control whose items are rows. Its query gives one row an item: columns that say which one it
 * is, {@code at} (null for what is a state and not an event), and {@code problem}, which is null
 * when the item holds. {@code win.f} and {@code win.t} are the window's ends, {@code win.now} the
 * time up to which there can be evidence, and {@code win.facts} what is known beside the rows.
 *
 * <p>A finding is followed from one assessment to the next by all columns but {@code at} and {@code
 * problem}: what changes while an item fails, such as a count, belongs into {@code problem}.
 */
abstract class RowControl implements Control {
  private static final String WITH_WINDOW =
      """
      with win as (
        select f, t, least(now(), t) as now, facts
        from (values (?::timestamptz, ?::timestamptz, ?::jsonb)) as v (f, t, facts)),
      item as (%s)
      """;

  private static final Pattern CAMEL = Pattern.compile("_([a-z])");

  private final ControlCard card;
  private final String items;

  RowControl(ControlCard card, String items) {
    this.card = card;
    this.items = WITH_WINDOW.formatted(items);
  }

  /** What the query may ask for as {@code win.facts}. */
  Object facts(Connection tenant) throws SQLException {
    return Map.of();
  }

  @Override
  public final ControlCard card() {
    return card;
  }

  @Override
  public final Findings find(Connection tenant, Window window) throws SQLException {
    String facts = JsonText.write(facts(tenant));
    Map<String, Object> counts =
        rows(
                tenant,
                window,
                facts,
                "select count(*) as population, count(problem) as failing from item")
            .getFirst();
    return new Findings(
        count(counts, "population"),
        count(counts, "failing"),
        rows(
            tenant,
            window,
            facts,
            "select * from item where problem is not null order by at desc nulls last, 1 limit "
                + Findings.MOST),
        rows(
            tenant,
            window,
            facts,
            "select * from item order by at desc nulls last, 1 limit " + Findings.SAMPLE));
  }

  private static long count(Map<String, Object> counts, String name) {
    return (Long) Objects.requireNonNull(counts.get(name));
  }

  private List<Map<String, Object>> rows(
      Connection tenant, Window window, String facts, String select) throws SQLException {
    try (PreparedStatement query = tenant.prepareStatement(items + select)) {
      query.setObject(1, window.from().atOffset(ZoneOffset.UTC));
      query.setObject(2, window.to().atOffset(ZoneOffset.UTC));
      query.setString(3, facts);
      try (ResultSet row = query.executeQuery()) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(values(row));
        }
        return rows;
      }
    }
  }

  private static Map<String, Object> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value =
          columns.getColumnTypeName(i).equals("timestamptz")
              ? row.getObject(i, OffsetDateTime.class)
              : row.getObject(i);
      if (value != null) {
        values.put(camelCase(columns.getColumnLabel(i)), plain(value));
      }
    }
    return values;
  }

  private static String camelCase(String column) {
    return CAMEL.matcher(column).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Number n -> n.longValue();
      case OffsetDateTime at -> at.toInstant().toString();
      default -> value.toString();
    };
  }
}
