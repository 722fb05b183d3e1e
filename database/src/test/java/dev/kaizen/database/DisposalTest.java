package dev.kaizen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is destroyed is gone with all that hangs on it, and only where nothing forbids it. */
class DisposalTest {
  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = database.newTenant();
  private UUID run = UUID.randomUUID();

  @BeforeEach
  void fill() {
    owner(
        "insert into workflow_version (name, version, status, title, definition, content_hash,"
            + " created_by) values ('w', 1, 'draft', 'W', '{}', 'h', 'wim')");
    run = ended();
  }

  @Test
  void run_goes_with_its_journal_its_requests_and_the_texts_that_no_other_run_shares() {
    String shared = text("shared by two");
    String own = text("Jane's alone");
    event(run, "#3:%s,5:%s\n{\"a\":\"\"}".formatted(shared, own));
    UUID other = ended();
    event(other, "#3:%s\n{\"a\":\"\"}".formatted(shared));
    UUID request = request("run:" + run + ":ask:2");
    UUID check = request("check:" + UUID.randomUUID());
    owner(
        "insert into approval_check values ('%s', '%s', 'why', 'ada', now())"
            .formatted(check, request));
    owner(
        "insert into approval_attachment values (gen_random_uuid(), '%s', 'a.txt', 'text/plain', 1, '%s', 'mia', now(), 'x')"
            .formatted(request, "a".repeat(64)));
    owner(
        "insert into approval_comment values (gen_random_uuid(), '%s', 'comment', 'mia', 'Jane', '{}', now())"
            .formatted(request));
    UUID kept = request("run:" + other + ":ask:2");

    assertThat(dispose("run", run)).isTrue();

    assertThat(ids("run")).containsExactly(other.toString());
    assertThat(one("select count(*) from run_event where run_id = '%s'".formatted(run)))
        .isEqualTo("0");
    assertThat(one("select string_agg(content, ',') from blob")).isEqualTo("shared by two");
    assertThat(ids("approval_request")).containsExactly(kept.toString());
    assertThat(one("select count(*) from approval_comment")).isEqualTo("0");
    assertThat(
            one(
                "select string_agg(kind, ',' order by kind, id) from control.disposal where schema_name = '%s'"
                    .formatted(tenant.schema())))
        .isEqualTo("REQUEST,REQUEST,RUN");
    assertThat(dispose("run", run)).isFalse();
  }

  @Test
  void hold_stands_in_the_way_until_it_is_released() {
    for (String hold :
        new String[] {"'EVERYTHING', null", "'WORKFLOW', 'w'", "'RUN', '%s'".formatted(run)}) {
      owner(
          "insert into legal_hold values (gen_random_uuid(), %s, 'A lawsuit', 'cora', now())"
              .formatted(hold));
      assertThatThrownBy(() -> dispose("run", run))
          .hasMessageContaining("is on legal hold since")
          .hasMessageContaining("A lawsuit");
      owner(
          "update legal_hold set released_by = 'cora', released_at = now(), released_why = 'over'");
    }
    owner(
        "insert into legal_hold values (gen_random_uuid(), 'WORKFLOW', 'another', 'x', 'cora', now())");
    assertThat(dispose("run", run)).isTrue();
  }

  @Test
  void held_documents_and_reports_are_refused_too() {
    owner("insert into knowledge_base values ('kb', 'KB', '', 'm', 3, 'wim')");
    UUID document = UUID.randomUUID();
    owner(
        "insert into document values ('%s', 'kb', 'f', 'text/plain', 't', 1, 's', null, 1, 'wim', now(), 'x')"
            .formatted(document));
    UUID report = UUID.randomUUID();
    owner(
        "insert into report (id, framework, format, window_from, window_to, status, requested_by)"
            + " values ('%s', 'SOC2', 'PDF', now(), now(), 'ready', 'cora')".formatted(report));
    owner(
        "insert into legal_hold values (gen_random_uuid(), 'EVERYTHING', null, 'x', 'cora', now())");
    assertThatThrownBy(() -> dispose("document", document)).hasMessageContaining("legal hold");
    assertThatThrownBy(() -> dispose("report", report)).hasMessageContaining("legal hold");
    assertThatThrownBy(() -> asTenant("delete from document"))
        .as("the usual way of deleting a document")
        .hasMessageContaining("legal hold");
    owner("update legal_hold set released_by = 'cora', released_at = now(), released_why = 'over'");
    assertThat(dispose("document", document)).isTrue();
    assertThat(dispose("report", report)).isTrue();
  }

  @Test
  void run_that_has_not_ended_is_refused() {
    owner("update run set status = 'WAITING'");
    assertThatThrownBy(() -> dispose("run", run)).hasMessageContaining("cancel it first");
  }

  @Test
  void request_of_a_run_goes_with_the_run_alone() {
    UUID request = request("run:" + run + ":ask:2");
    assertThatThrownBy(() -> dispose("request", request)).hasMessageContaining("goes with it");
  }

  @Test
  void tenant_cannot_destroy_in_any_other_way() {
    for (String sql :
        new String[] {
          "delete from run",
          "delete from run_event",
          "delete from approval_request",
          "delete from report",
          "delete from legal_hold",
          "update legal_hold set scope = 'RUN'",
          "select destroy_run(gen_random_uuid(), 'x')",
          "select reapply_disposals('x')",
          "select note_disposal('RUN', gen_random_uuid(), 'x')",
          "insert into control.disposal values ('x', 'RUN', gen_random_uuid(), 'x')",
          "select * from control.disposal"
        }) {
      assertThatThrownBy(() -> asTenant(sql)).as(sql).hasMessageContaining("permission denied");
    }
  }

  @Test
  void names_are_found_as_words_in_any_case_and_across_lines() {
    assertThat(named("Dear JANE\n  DOE,", "\\mjane doe\\M")).isTrue();
    assertThat(named("{\"a\":\"x\\nJane Doe\"}", "\\mjane doe\\M")).isTrue();
    assertThat(named("ÄNNE Öz", "\\männe öz\\M")).isTrue();
    assertThat(named("Jane Does", "\\mjane doe\\M")).isFalse();
    assertThat(named("Zänne", "\\männe\\M")).as("a letter before it").isFalse();
  }

  private boolean named(String words, String pattern) {
    return "t".equals(one("select names('%s', '%s')::char".formatted(words, pattern)));
  }

  private UUID ended() {
    UUID id = UUID.randomUUID();
    owner(
        "insert into run (id, workflow, version, status, input, started_by)"
            + " values ('%s', 'w', 1, 'COMPLETED', '{}', 'mia')".formatted(id));
    return id;
  }

  private void event(UUID of, String payload) {
    owner(
        "insert into run_event (run_id, seq, at, kind, payload) values ('%s', 1, now(), 'Started', '%s')"
            .formatted(of, payload));
  }

  private String text(String content) {
    owner("insert into blob values (sha256('%1$s'), '%1$s')".formatted(content.replace("'", "''")));
    return one("select encode(sha256('%s'), 'hex')".formatted(content.replace("'", "''")));
  }

  private UUID request(String subject) {
    UUID id = UUID.randomUUID();
    owner(
        "insert into approval_request (id, subject, origin, title, question, reason, action, evidence,"
            + " content_hash, requested_by, approver_role, required, high_risk, status)"
            + " values ('%s', '%s', 'w v1', 't', 'q', 'r', '{}', '[]', 'h', 'mia', 'reviewer', 1, false, 'approved')"
                .formatted(id, subject));
    return id;
  }

  private boolean dispose(String what, UUID id) {
    try (Connection connection = as(tenant.role());
        PreparedStatement call =
            connection.prepareStatement("select dispose_%s(?, 'test')".formatted(what))) {
      call.setObject(1, id);
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void asTenant(String sql) {
    try (Connection connection = as(tenant.role());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private Connection as(String role) throws SQLException {
    Connection connection = database.app().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set role " + role);
      statement.execute("set search_path = " + tenant.schema() + ", public");
    }
    return connection;
  }

  private void owner(String sql) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + tenant.schema() + ", public");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private java.util.List<String> ids(String table) {
    return java.util.List.of(
        one("select coalesce(string_agg(id::text, ',' order by id), '') from " + table).split(","));
  }

  private String one(String sql) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + tenant.schema() + ", public");
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
