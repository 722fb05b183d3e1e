package dev.kaizen.database.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantArchiveTest {
  private static final String RUN = "0193f0aa-1111-7abc-8def-000000000001";

  @TempDir private Path folder;
  private TestDatabase database;
  private TenantSchema tenant;

  @BeforeEach
  void fill() throws SQLException {
    database = TestDatabase.require();
    tenant = database.newTenant();
    String in = tenant.schema() + ".";
    change(
        "insert into "
            + in
            + "workflow_version (name, version, status, title, definition,"
            + " content_hash, created_by) values ('w', 1, 'draft', 'Größe', '{\"a\": \"b\\n\"}', 'h', 'wim')");
    change(
        "insert into "
            + in
            + "run (id, workflow, version, status, input, started_by, owner)"
            + " values ('"
            + RUN
            + "', 'w', 1, 'RUNNING', '{}', 'mia', gen_random_uuid())");
    change(
        "insert into "
            + in
            + "audit_entry values (1, now(), 'a', 'b', 'c', 'd', '{ }',"
            + " decode(repeat('00', 32), 'hex'), decode(repeat('ab', 32), 'hex'))");
    change("update " + in + "audit_head set seq = 1, hash = decode(repeat('ab', 32), 'hex')");
    change("insert into " + in + "tenant_key (id, wrapped) values (gen_random_uuid(), '\\x01')");
    change("insert into " + in + "knowledge_base values ('kb', 'KB', '', 'm', 3, 'wim')");
    change(
        "insert into "
            + in
            + "document values (gen_random_uuid(), 'kb', 'f', 'text/plain', 't', 1, 's',"
            + " null, 1, 'wim', now(), '\\xdeadbeef')");
    change(
        "insert into "
            + in
            + "chunk select gen_random_uuid(), id, 'kb', 1, null, null, 'otters',"
            + " '[1,0.5,-2]' from "
            + in
            + "document");
    change(
        "insert into control.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values ('run', '"
            + tenant.slug()
            + ":"
            + RUN
            + ":1', now(), true, 9)");
  }

  @Test
  void restored_tenant_is_as_it_was_exported_and_no_other_is_touched() throws SQLException {
    TenantSchema other = database.newTenant();
    Path file = exported();
    String before = one("select row_to_json(e)::text from " + tenant.schema() + ".audit_entry e");
    change("update " + tenant.schema() + ".run set status = 'FAILED', started_by = 'x'");
    change("delete from " + tenant.schema() + ".chunk");
    suspend(tenant);

    restore(file, tenant);

    assertThat(
            one(
                "select status || ' ' || started_by || ' ' || (owner is null) from "
                    + tenant.schema()
                    + ".run"))
        .isEqualTo("QUEUED mia true");
    assertThat(one("select row_to_json(e)::text from " + tenant.schema() + ".audit_entry e"))
        .isEqualTo(before);
    assertThat(
            one("select seq || ' ' || encode(hash, 'hex') from " + tenant.schema() + ".audit_head"))
        .isEqualTo("1 " + "ab".repeat(32));
    assertThat(
            one("select embedding::text || ' ' || words::text from " + tenant.schema() + ".chunk"))
        .isEqualTo("[1,0.5,-2] 'otter':1");
    assertThat(one("select encode(content, 'hex') from " + tenant.schema() + ".document"))
        .isEqualTo("deadbeef");
    assertThat(one("select count(*) from " + tenant.schema() + ".tenant_key")).isEqualTo("1");
    assertThat(
            one(
                "select picked::text from control.scheduled_tasks where task_instance = '"
                    + tenant.slug()
                    + ":"
                    + RUN
                    + ":1'"))
        .isEqualTo("false");
    assertThat(one("select count(*) from " + other.schema() + ".run")).isEqualTo("0");
    assertThat(
            one("select count(*) from pg_namespace where nspname = '" + tenant.schema() + "__old'"))
        .isEqualTo("0");
  }

  @Test
  void under_another_name_log_and_keys_stay_out() throws SQLException {
    Path file = exported();
    TenantSchema copy = database.newTenant();
    suspend(copy);

    restore(file, copy);

    assertThat(one("select count(*) from " + copy.schema() + ".run")).isEqualTo("1");
    assertThat(one("select count(*) from " + copy.schema() + ".audit_entry")).isEqualTo("0");
    assertThat(one("select count(*) from " + copy.schema() + ".tenant_key")).isEqualTo("0");
    assertThat(
            one(
                "select count(*) from control.scheduled_tasks where task_instance like '"
                    + copy.slug()
                    + ":%'"))
        .isEqualTo("1");
    assertThat(one("select count(*) from " + tenant.schema() + ".audit_entry")).isEqualTo("1");
  }

  @Test
  void what_was_destroyed_since_the_export_is_not_restored_and_what_is_held_stays_held()
      throws SQLException {
    String in = tenant.schema() + ".";
    String request = "0193f0aa-1111-7abc-8def-000000000009";
    change(
        "insert into "
            + in
            + "subject_request (id, kind, sealed, verified, received_at, due_at, opened_by,"
            + " opened_at, status) values ('"
            + request
            + "', 'ERASURE', '\\x01', 'v', now(), now() + interval '1 month', 'cora', now(), 'OPEN')");
    change(
        "insert into "
            + in
            + "subject_place (request, kind, id, title, found_in) values ('"
            + request
            + "', 'DOCUMENT', 'd', 'Jane', 'title')");
    Path file = exported();
    change("update " + in + "run set status = 'COMPLETED', owner = null");
    one("select " + in + "dispose_run('" + RUN + "', 'test')::text");
    one("select " + in + "dispose_document(id, 'test')::text from " + in + "document");
    one("select " + in + "dispose_subject('" + request + "')::text");
    change(
        "insert into "
            + in
            + "legal_hold values (gen_random_uuid(), 'KNOWLEDGE_BASE', 'kb', 'A lawsuit', 'cora', now())");
    suspend(tenant);

    restore(file, tenant);

    for (String table : new String[] {"run", "document", "chunk", "subject_place"}) {
      assertThat(one("select count(*) from " + in + table)).as(table).isEqualTo("0");
    }
    assertThat(
            one(
                "select (sealed is null) || ' ' || status || ' ' || closed_by from "
                    + in
                    + "subject_request"))
        .isEqualTo("true DONE restore");
    assertThat(one("select reason from " + in + "legal_hold")).isEqualTo("A lawsuit");
    assertThat(one("select count(*) from " + in + "audit_entry")).isEqualTo("1");

    TenantSchema copy = database.newTenant();
    suspend(copy);
    restore(file, copy);
    assertThat(one("select count(*) from " + copy.schema() + ".run")).isEqualTo("0");
    assertThat(one("select count(*) from " + copy.schema() + ".document")).isEqualTo("0");
  }

  @Test
  void restore_that_fails_leaves_what_was_there() throws SQLException, IOException {
    Path file = exported();
    suspend(tenant);
    try (TenantArchive archive = TenantArchive.open(file)) {
      // Gone between the check and the load.
      Files.delete(file);
      archive.close();
      assertThatThrownBy(() -> new TenantRestore(database.owner()).run(archive, tenant, "root"))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(one("select status from " + tenant.schema() + ".run")).isEqualTo("RUNNING");
  }

  @Test
  void export_and_restore_stand_in_the_log_of_platform_acts() throws SQLException {
    Path file = exported();
    suspend(tenant);
    restore(file, tenant);
    assertThat(
            one(
                "select string_agg(actor || ' ' || act, ', ' order by id) from control.platform_act"
                    + " where slug = '"
                    + tenant.slug()
                    + "'"))
        .isEqualTo("root export, root restore");
  }

  @Test
  void active_tenant_is_not_restored_over() {
    Path file = exported();
    assertThatThrownBy(() -> restore(file, tenant))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessageContaining("suspended");
  }

  @Test
  void changed_file_is_found_out() throws IOException {
    Path changed = folder.resolve("changed.zip");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(exported()));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("tables/run.jsonl")) {
          bytes[bytes.length - 3] ^= 1;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
    }
    assertThatThrownBy(() -> TenantArchive.open(changed))
        .isInstanceOf(ArchiveRefused.class)
        .hasMessageContaining("tables/run.jsonl was changed");
  }

  private Path exported() {
    Path file = folder.resolve("tenant.zip");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TenantExport(database.owner()).write(tenant, bytes, "root");
    try {
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void restore(Path file, TenantSchema to) {
    try (TenantArchive archive = TenantArchive.open(file)) {
      new TenantRestore(database.owner()).run(archive, to, "root");
    }
  }

  private void suspend(TenantSchema which) throws SQLException {
    change("update control.tenant set status = 'suspended' where slug = '" + which.slug() + "'");
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
