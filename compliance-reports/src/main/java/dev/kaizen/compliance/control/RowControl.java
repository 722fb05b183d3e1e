package dev.kaizen.compliance.control;

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
 * is, {@code at}, and {@code problem}, which is null when the item holds. {@code win.f} and {@code
 * win.t} are the window's ends.
 */
abstract class RowControl implements Control {
  private static final String WITH_WINDOW =
      "with win as (select ?::timestamptz as f, ?::timestamptz as t), item as (%s) ";

  private static final Pattern CAMEL = Pattern.compile("_([a-z])");

  private final ControlCard card;
  private final String items;

  RowControl(ControlCard card, String items) {
    this.card = card;
    this.items = WITH_WINDOW.formatted(items);
  }

  @Override
  public final ControlCard card() {
    return card;
  }

  @Override
  public final Findings find(Connection tenant, Window window) throws SQLException {
    Map<String, Object> counts =
        rows(tenant, window, "select count(*) as population, count(problem) as failing from item")
            .getFirst();
    return new Findings(
        count(counts, "population"),
        count(counts, "failing"),
        rows(
            tenant,
            window,
            "select * from item where problem is not null order by at desc, 1 limit "
                + Findings.MOST),
        rows(tenant, window, "select * from item order by at desc, 1 limit " + Findings.SAMPLE));
  }

  private static long count(Map<String, Object> counts, String name) {
    return (Long) Objects.requireNonNull(counts.get(name));
  }

  private List<Map<String, Object>> rows(Connection tenant, Window window, String select)
      throws SQLException {
    try (PreparedStatement query = tenant.prepareStatement(items + select)) {
      query.setObject(1, window.from().atOffset(ZoneOffset.UTC));
      query.setObject(2, window.to().atOffset(ZoneOffset.UTC));
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
