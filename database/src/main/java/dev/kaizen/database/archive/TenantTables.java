package dev.kaizen.database.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a tenant's schema, as the database's catalogue has them. */
final class TenantTables {
  /** Flyway's own, and the keys: an export opens nothing that is sealed. */
  private static final Set<String> NOT_EXPORTED = Set.of("flyway_schema_history", "tenant_key");

  private TenantTables() {}

  /** Every table behind those its rows refer to. */
  static List<String> inOrder(Connection connection, String schema) throws SQLException {
    Map<String, Set<String>> refersTo = new TreeMap<>();
    for (List<String> row :
        rows(
            connection,
            "select c.relname, coalesce(f.relname, '') from pg_catalog.pg_class c"
                + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                + " left join pg_catalog.pg_constraint r on r.conrelid = c.oid and r.contype = 'f'"
                + " left join pg_catalog.pg_class f on f.oid = r.confrelid and f.oid <> c.oid"
                + " where n.nspname = ? and c.relkind = 'r'",
            schema)) {
      if (!NOT_EXPORTED.contains(row.get(0))) {
        Set<String> others = refersTo.computeIfAbsent(row.get(0), t -> new LinkedHashSet<>());
        if (!row.get(1).isEmpty()) {
          others.add(row.get(1));
        }
      }
    }
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < refersTo.size()) {
      int before = ordered.size();
      refersTo.forEach(
          (table, others) -> {
            if (ordered.containsAll(others)) {
              ordered.add(table);
            }
          });
      if (ordered.size() == before) {
        throw new ArchiveRefused("The tables of " + schema + " refer to each other in a circle");
      }
    }
    return List.copyOf(ordered);
  }

  /** Those that hold what was written, not what follows from others. */
  static List<String> columns(Connection connection, String schema, String table)
      throws SQLException {
    return rows(
            connection,
            "select quote_ident(a.attname), '' from pg_catalog.pg_attribute a"
                + " join pg_catalog.pg_class c on c.oid = a.attrelid"
                + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = ? and c.relname = ? and a.attnum > 0"
                + " and not a.attisdropped and a.attgenerated = '' order by a.attnum",
            schema,
            table)
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private static List<List<String>> rows(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      List<List<String>> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(List.of(row.getString(1), row.getString(2)));
        }
      }
      return found;
    }
  }
}
