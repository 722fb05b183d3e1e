package dev.kaizen.database.archive;

import dev.kaizen.database.TenantSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes one tenant into one file, as it stands at one moment: a ZIP with a file of JSON Lines a
 * table, the waiting entries of the queue, and a manifest with the SHA-256 of each. The tenant goes
 * on working meanwhile.
 */
public final class TenantExport {
  private static final int FETCH = 500;

  private final DataSource owner;

  /** The data source logs in as the owner of the database. */
  public TenantExport(DataSource owner) {
    this.owner = owner;
  }

  /**
   * How many rows were written; the log of platform acts says that they were.
   *
   * @param who stands in that log
   */
  public long write(TenantSchema tenant, OutputStream to, String who) {
    try (Connection connection = owner.getConnection();
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      String name =
          one(connection, "select name from control.tenant where slug = ?", tenant.slug());
      String version =
          one(
              connection,
              "select max(version::int)::text from "
                  + tenant.schema()
                  + ".flyway_schema_history where success and version is not null and ? <> ''",
              tenant.slug());
      List<Manifest.Part> parts = new ArrayList<>();
      for (String table : TenantTables.inOrder(connection, tenant.schema())) {
        List<String> columns = TenantTables.columns(connection, tenant.schema(), table);
        String rows =
            "select row_to_json(r)::text from (select %s from %s.%s where ? <> '') r"
                .formatted(String.join(", ", columns), tenant.schema(), table);
        parts.add(part(connection, zip, table, columns, rows, tenant.slug()));
      }
      Manifest.Part queue =
          part(
              connection,
              zip,
              "control.scheduled_tasks",
              List.of("task_name", "rest", "execution_time"),
              "select row_to_json(r)::text from (select task_name,"
                  + " substr(task_instance, strpos(task_instance, ':') + 1) as rest, execution_time"
                  + " from control.scheduled_tasks where task_instance like ? || ':%') r",
              tenant.slug());
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              tenant.slug(),
              name,
              Instant.now().toString(),
              version,
              parts,
              queue,
              List.of("tenant_key"));
      byte[] bytes = Manifest.JSON.writeValueAsBytes(manifest);
      put(zip, Manifest.ENTRY, bytes);
      put(zip, Manifest.DIGEST_ENTRY, Digests.of(bytes).getBytes(StandardCharsets.US_ASCII));
      connection.rollback();
      connection.setReadOnly(false);
      note(connection, tenant, who, Digests.of(bytes));
      connection.commit();
      return parts.stream().mapToLong(Manifest.Part::rows).sum();
    } catch (SQLException | IOException e) {
      throw new ArchiveRefused("The tenant '" + tenant.slug() + "' could not be exported", e);
    }
  }

  private static void note(Connection connection, TenantSchema tenant, String who, String manifest)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into control.platform_act (actor, act, slug, detail) values (?, 'export', ?, ?)")) {
      insert.setString(1, who);
      insert.setString(2, tenant.slug());
      insert.setString(3, "manifest sha256 " + manifest);
      insert.executeUpdate();
    }
  }

  private static Manifest.Part part(
      Connection connection,
      ZipOutputStream zip,
      String name,
      List<String> columns,
      String sql,
      String slug)
      throws SQLException, IOException {
    MessageDigest digest = Digests.begin();
    long count = 0;
    zip.putNextEntry(new ZipEntry("tables/" + name + ".jsonl"));
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCH);
      query.setString(1, slug);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          byte[] line = (rows.getString(1) + "\n").getBytes(StandardCharsets.UTF_8);
          digest.update(line);
          zip.write(line);
          count++;
        }
      }
    }
    zip.closeEntry();
    return new Manifest.Part(name, columns, count, Digests.end(digest));
  }

  private static void put(ZipOutputStream zip, String entry, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(entry));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String one(Connection connection, String sql, String slug) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, slug);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next() || row.getString(1) == null) {
          throw new ArchiveRefused("There is no tenant '" + slug + "'");
        }
        return row.getString(1);
      }
    }
  }
}
