package dev.kaizen.database.archive;

import dev.kaizen.database.Migrator;
import dev.kaizen.database.TenantSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts an exported tenant into the place of a suspended one, and touches no other. What was there
 * is moved aside first and removed last: when anything fails it is put back. Under another name
 * than it was exported from, what is bound to the old name stays out: the audit log, whose hashes
 * hold the name, and what is sealed.
 */
public final class TenantRestore {
  private static final int MOST_ROWS = 200;
  private static final int MOST_TEXT = 4_000_000;
  private static final Set<String> BOUND_TO_NAME =
      Set.of(
          "audit_entry",
          "audit_head",
          "audit_key",
          "audit_subtree",
          "audit_signed_head",
          "secret",
          "webhook",
          "webhook_delivery",
          "webhook_feed",
          "api_key",
          "subject_request",
          "subject_place");

  private final DataSource owner;

  /** The data source logs in as the owner of the database. */
  public TenantRestore(DataSource owner) {
    this.owner = owner;
  }

  /** The tenant must be suspended, and stays so. */
  public void run(TenantArchive archive, TenantSchema tenant, String who) {
    boolean sameName = archive.slug().equals(tenant.slug());
    String aside = tenant.schema() + "__old";
    requireSuspended(tenant);
    putBack(tenant, aside);
    execute("alter schema " + tenant.schema() + " rename to " + aside);
    try {
      new Migrator(owner).makeSchema(tenant, archive.manifest().schemaVersion());
      load(archive, tenant, aside, sameName);
      new Migrator(owner).makeSchema(tenant);
      carryOver(archive, tenant, aside, sameName);
    } catch (RuntimeException e) {
      putBack(tenant, aside);
      throw e;
    }
    execute(
        "drop schema " + aside + " cascade",
        "insert into control.platform_act (actor, act, slug, detail) values (%s, 'restore', '%s', %s)"
            .formatted(
                quoted(who),
                tenant.slug(),
                quoted("from the export of " + archive.slug() + " at " + archive.exportedAt())));
  }

  /** Also what a restore that broke off has left. */
  private void putBack(TenantSchema tenant, String aside) {
    try (Connection connection = owner.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select 1 from pg_catalog.pg_namespace where nspname = ?")) {
      query.setString(1, aside);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          execute(
              "drop schema if exists " + tenant.schema() + " cascade",
              "alter schema " + aside + " rename to " + tenant.schema());
        }
      }
    } catch (SQLException e) {
      throw new ArchiveRefused("The schema " + aside + " could not be put back", e);
    }
  }

  private void load(TenantArchive archive, TenantSchema tenant, String aside, boolean sameName) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local search_path = " + tenant.schema() + ", public");
        for (Manifest.Part part : archive.manifest().tables()) {
          if (sameName || !BOUND_TO_NAME.contains(part.name())) {
            statement.execute("delete from " + part.name());
            load(connection, archive, part);
          }
        }
        // Nobody works on what was worked on when it was exported.
        statement.execute(
            "update run set owner = null, status = case status when 'RUNNING' then 'QUEUED'"
                + " else status end where owner is not null or status = 'RUNNING'");
        if (sameName) {
          statement.execute("insert into tenant_key select * from " + aside + ".tenant_key");
        } else {
          statement.execute("update model_connection set api_key = null where api_key is not null");
        }
        queue(connection, archive, tenant);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException | IOException e) {
      throw new ArchiveRefused("The tenant '" + tenant.slug() + "' could not be restored", e);
    }
  }

  /**
   * What was erased since the export is erased again, and what is on legal hold now stays on hold:
   * neither is undone by going back.
   */
  private void carryOver(
      TenantArchive archive, TenantSchema tenant, String aside, boolean sameName) {
    if (sameName) {
      execute(
          "insert into %1$s.legal_hold select * from %2$s.legal_hold on conflict (id) do update set"
                  .formatted(tenant.schema(), aside)
              + " released_by = excluded.released_by, released_at = excluded.released_at,"
              + " released_why = excluded.released_why");
    }
    execute(
        "select %s.reapply_disposals('%s')"
            .formatted(tenant.schema(), new TenantSchema(archive.slug()).schema()));
  }

  private static void load(Connection connection, TenantArchive archive, Manifest.Part part)
      throws SQLException, IOException {
    String columns = String.join(", ", part.columns());
    String sql =
        "insert into %1$s (%2$s) overriding system value select %2$s from json_populate_recordset(null::%1$s, ?::json)"
            .formatted(part.name(), columns);
    long loaded = inParts(connection, archive, part, sql, null);
    if (loaded != part.rows()) {
      throw new ArchiveRefused(
          "Of %d rows of %s %d were loaded".formatted(part.rows(), part.name(), loaded));
    }
  }

  private static void queue(Connection connection, TenantArchive archive, TenantSchema tenant)
      throws SQLException, IOException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from control.scheduled_tasks where task_instance like ? || ':%'")) {
      delete.setString(1, tenant.slug());
      delete.executeUpdate();
    }
    inParts(
        connection,
        archive,
        archive.manifest().queue(),
        "insert into control.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " select task_name, ? || ':' || rest, execution_time, false, 1 from"
            + " json_to_recordset(?::json) as r(task_name text, rest text, execution_time timestamptz)",
        tenant.slug());
  }

  private static long inParts(
      Connection connection,
      TenantArchive archive,
      Manifest.Part part,
      String sql,
      @Nullable String first)
      throws SQLException, IOException {
    long loaded = 0;
    try (PreparedStatement insert = connection.prepareStatement(sql);
        BufferedReader lines = archive.lines(part)) {
      StringBuilder some = new StringBuilder();
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        some.append(count++ == 0 ? "[" : ",").append(line);
        if (count == MOST_ROWS || some.length() > MOST_TEXT) {
          loaded += insert(insert, first, some);
          some.setLength(0);
          count = 0;
        }
      }
      return count == 0 ? loaded : loaded + insert(insert, first, some);
    }
  }

  private static int insert(PreparedStatement insert, @Nullable String first, StringBuilder rows)
      throws SQLException {
    if (first != null) {
      insert.setString(1, first);
    }
    insert.setString(first == null ? 1 : 2, rows.append(']').toString());
    return insert.executeUpdate();
  }

  private void requireSuspended(TenantSchema tenant) {
    try (Connection connection = owner.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select status from control.tenant where slug = ?")) {
      query.setString(1, tenant.slug());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next() || !"suspended".equals(row.getString(1))) {
          throw new ArchiveRefused(
              "The tenant '%s' must be there and suspended to be restored"
                  .formatted(tenant.slug()));
        }
      }
    } catch (SQLException e) {
      throw new ArchiveRefused("The directory of tenants could not be read", e);
    }
  }

  private void execute(String... statements) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new ArchiveRefused("The database refused a step", e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
