package dev.kaizen.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Brings all tenants' schemas to the newest version. One goes first and alone: when a migration is
 * wrong for everybody, one tenant has met it and nothing else has changed. Then the others, several
 * at a time; one that fails is set aside, and the rest go on. What broke off is taken up by the
 * next call, because each schema keeps its own history.
 */
public final class TenantMigrations {
  private final Migrator migrator;
  private final int atOnce;

  /**
   * @param atOnce how many schemas are worked on at a time
   */
  public TenantMigrations(Migrator migrator, int atOnce) {
    this.migrator = migrator;
    this.atOnce = atOnce;
  }

  /**
   * @param upToDate those that had nothing to do
   * @param setAside why, by the tenant's slug: they are suspended until a migration succeeds
   */
  public record Outcome(int upToDate, int migrated, Map<String, String> setAside) {
    public Outcome {
      setAside = Map.copyOf(setAside);
    }
  }

  /**
   * All tenants that are active or suspended, the oldest first.
   *
   * @throws SetupRefused when the first cannot be migrated: the others are as they were
   */
  public Outcome migrate() {
    return migrate(tenants());
  }

  Outcome migrate(List<TenantSchema> tenants) {
    if (tenants.isEmpty()) {
      return new Outcome(0, 0, Map.of());
    }
    TenantSchema first = tenants.getFirst();
    String before = history(first);
    try {
      migrator.makeSchema(first);
    } catch (SetupRefused e) {
      throw new SetupRefused(
          "The migration failed for '%s', the first of %d tenants; no other was touched: %s"
              .formatted(first.slug(), tenants.size(), reason(e)),
          e);
    }
    taken(first);
    String newest = history(first);
    List<String> histories = histories(tenants);
    List<TenantSchema> behind = new ArrayList<>();
    for (int i = 1; i < tenants.size(); i++) {
      if (!histories.get(i).equals(newest)) {
        behind.add(tenants.get(i));
      }
    }
    Map<String, String> setAside = together(behind);
    int firstMoved = before.equals(newest) ? 0 : 1;
    return new Outcome(
        tenants.size() - behind.size() - firstMoved,
        behind.size() - setAside.size() + firstMoved,
        setAside);
  }

  private Map<String, String> together(List<TenantSchema> behind) {
    Map<String, String> setAside = new ConcurrentSkipListMap<>();
    List<Callable<Void>> work = new ArrayList<>();
    for (TenantSchema tenant : behind) {
      work.add(
          () -> {
            try {
              migrator.makeSchema(tenant);
              taken(tenant);
            } catch (SetupRefused e) {
              setAside.put(tenant.slug(), reason(e));
              aside(tenant, reason(e));
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SetupRefused("The migration was broken off; the next one goes on from here", e);
    } catch (ExecutionException e) {
      throw new SetupRefused("The migration broke off; the next one goes on from here", e);
    }
    return setAside;
  }

  /**
   * Tenants whose tables, columns, indexes or rules are not those of the most tenants: somebody has
   * changed a schema by hand. By slug, in how many of these it differs.
   */
  public Map<String, Integer> drifted() {
    Map<String, Map<String, Integer>> shapes = new TreeMap<>();
    Map<String, Map<String, String>> tenants = new TreeMap<>();
    query(
        SHAPES,
        row -> {
          String part = row.getString(2);
          String shape = row.getString(3);
          tenants.computeIfAbsent(row.getString(1), t -> new TreeMap<>()).put(part, shape);
          shapes.computeIfAbsent(part, p -> new TreeMap<>()).merge(shape, 1, Integer::sum);
        });
    Map<String, Integer> drifted = new TreeMap<>();
    tenants.forEach(
        (slug, parts) -> {
          int other = 0;
          for (Map.Entry<String, Map<String, Integer>> part : shapes.entrySet()) {
            String usual = usual(part.getValue());
            other += usual.equals(parts.get(part.getKey())) ? 0 : 1;
          }
          if (other > 0) {
            drifted.put(slug, other);
          }
        });
    return drifted;
  }

  private static String usual(Map<String, Integer> shapes) {
    return shapes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** What each schema is made of, without the schema's own name. */
  private static final String SHAPES =
      """
      with parts as (
        select n.nspname, 'columns' as part,
          md5(string_agg(concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            a.attnotnull, a.attgenerated), ',' order by c.relname, a.attname)) as shape
        from pg_namespace n join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'v')
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        group by n.nspname
        union all
        select schemaname, 'indexes',
          md5(string_agg(replace(indexdef, schemaname || '.', ''), ',' order by indexname))
        from pg_indexes group by schemaname
        union all
        select n.nspname, 'rules',
          md5(string_agg(concat_ws(' ', c.relname, t.tgname, t.tgenabled), ','
            order by c.relname, t.tgname))
        from pg_namespace n join pg_class c on c.relnamespace = n.oid
          join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
        group by n.nspname
        union all
        select n.nspname, 'constraints',
          md5(string_agg(concat_ws(' ', k.conname, replace(pg_get_constraintdef(k.oid),
            n.nspname || '.', '')), ',' order by k.conname))
        from pg_namespace n join pg_constraint k on k.connamespace = n.oid
        group by n.nspname
      )
      select t.slug, p.part, p.shape from control.tenant t join parts p on p.nspname = t.schema_name
      """;

  private String history(TenantSchema tenant) {
    return histories(List.of(tenant)).getFirst();
  }

  /**
   * Which migrations each schema has had, with their checksums; empty for one without any. On one
   * connection: to log in takes longer than to look.
   */
  private List<String> histories(List<TenantSchema> tenants) {
    List<String> all = new ArrayList<>();
    try (Connection connection = migrator.owner().getConnection();
        Statement statement = connection.createStatement()) {
      for (TenantSchema tenant : tenants) {
        String table = tenant.schema() + ".flyway_schema_history";
        all.add(
            one(statement, "select to_regclass('" + table + "')").isEmpty()
                ? ""
                : one(
                    statement,
                    "select string_agg(concat_ws(':', version, checksum, success), ' '"
                        + " order by version) from "
                        + table));
      }
      return all;
    } catch (SQLException e) {
      throw new SetupRefused("What the tenants' schemas have had could not be read", e);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      String text = row.getString(1);
      return text == null ? "" : text;
    }
  }

  private List<TenantSchema> tenants() {
    List<TenantSchema> found = new ArrayList<>();
    query(
        // One that is being made or ended is in other hands.
        "select slug from control.tenant where status in ('active', 'suspended')"
            + " order by created_at, slug",
        row -> found.add(new TenantSchema(row.getString(1))));
    return found;
  }

  private void taken(TenantSchema tenant) {
    update(
        """
        update control.tenant set migration_error = null, set_aside = false,
          status = case when set_aside and status = 'suspended' then 'active' else status end
        where slug = ? and (set_aside or migration_error is not null)
        """,
        tenant.slug());
  }

  private void aside(TenantSchema tenant, String why) {
    update(
        """
        update control.tenant set migration_error = ?, set_aside = set_aside or status = 'active',
          status = case status when 'active' then 'suspended' else status end
        where slug = ?
        """,
        why,
        tenant.slug());
  }

  /** The database's own words, in one line. */
  private static String reason(SetupRefused e) {
    Throwable deepest = e;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("unknown");
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, RowReader reader, String... parameters) {
    try (Connection connection = migrator.owner().getConnection();
        PreparedStatement query = bound(connection, sql, parameters);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw new SetupRefused("The directory of tenants could not be read", e);
    }
  }

  private void update(String sql, @Nullable String... parameters) {
    try (Connection connection = migrator.owner().getConnection();
        PreparedStatement update = bound(connection, sql, parameters)) {
      update.executeUpdate();
    } catch (SQLException e) {
      throw new SetupRefused("The directory of tenants could not be changed", e);
    }
  }

  private static PreparedStatement bound(
      Connection connection, String sql, @Nullable String[] parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement;
  }
}
