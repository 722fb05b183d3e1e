package dev.kaizen.compliance.control;

import dev.kaizen.database.TenantSchema;
import dev.kaizen.database.TenantTransaction;
import dev.kaizen.database.TestDatabase;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.verifier.AuditChain;
import dev.kaizen.verifier.ChainEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A fresh tenant in which people and runs did their work the right way, and a hand that can do
 * wrong: the owner's, with the triggers off.
 */
final class TenantAtWork {
  private static final Instant SINCE = Instant.parse("2026-01-10T08:00:00Z");

  /** One for all tests, emptied for each: making a schema takes a second. */
  private static @Nullable TenantSchema shared;

  private static @Nullable Connection sharedHand;

  private final TestDatabase database = TestDatabase.require();
  private final TenantSchema tenant = empty();
  private long auditSeq;
  private String auditHash = AuditChain.START;
  private int minutes;

  final KnownGrounds grounds = new KnownGrounds();

  private TenantSchema empty() {
    TenantSchema found = shared == null ? database.newTenant() : shared;
    shared = found;
    tamper(
        found,
        "truncate audit_entry, approval_change, approval_comment, approval_decision,"
            + " approval_request, run_event, run, workflow_version, access_review, api_key, secret,"
            + " tenant_key, model_connection, webhook, approval_check, register_entry, document,"
            + " knowledge_base, usage_record, incident, subject_request, retention_rule,"
            + " retention_round, legal_hold cascade");
    return found;
  }

  /** A workflow that wim wrote and ada published. */
  TenantAtWork publishes(String name, int version) {
    String definition = "{\"name\":\"%s\",\"v\":%d}".formatted(name, version);
    String hash = JsonText.sha256(JsonText.parse(definition));
    Instant at = next();
    sql(
        "insert into workflow_version (name, version, status, title, definition, content_hash,"
            + " created_by, created_at, published_by, published_at)"
            + " values (?, ?, 'published', ?, ?, ?, 'wim', ?, 'ada', ?)",
        name,
        version,
        name,
        definition,
        hash,
        at,
        at);
    audit(
        "ada",
        "workflow.published",
        "workflow",
        name,
        Map.of("version", version, "contentHash", hash));
    return this;
  }

  /** A run that asks once and is completed. */
  UUID runs(String workflow, int version) {
    UUID id = UUID.randomUUID();
    sql(
        "insert into run (id, workflow, version, status, input, output, started_by, created_at,"
            + " last_seq) values (?, ?, ?, 'COMPLETED', '{\"n\": 1}', '{\"answer\": \"yes\"}', 'mia', ?, 5)",
        id,
        workflow,
        version,
        next());
    event(id, 1, "Started", "{\"input\":{\"n\":1}}");
    event(id, 2, "StepCompleted", "{\"node\":\"ask\"}");
    event(id, 3, "ApprovalAsked", "{\"node\":\"ok\"}");
    event(id, 4, "ApprovalDecided", "{\"node\":\"ok\"}");
    event(id, 5, "Completed", "{\"output\":{\"answer\":\"yes\"}}");
    return id;
  }

  /** A run that begins with the first events of another and goes on to its own end. */
  UUID forks(UUID origin, int events, String workflow, int version) {
    UUID id = UUID.randomUUID();
    sql(
        "insert into run (id, workflow, version, status, input, output, started_by, created_at,"
            + " last_seq) values (?, ?, ?, 'COMPLETED', '{\"n\": 1}', '{\"answer\": \"no\"}', 'mia', ?, ?)",
        id,
        workflow,
        version,
        next(),
        events + 2);
    sql(
        "insert into run_event (run_id, seq, at, kind, payload)"
            + " select ?, seq, at, kind, payload from run_event where run_id = ? and seq <= ?",
        id,
        origin,
        events);
    event(id, events + 1, "Forked", "{\"origin\":\"%s\"}".formatted(origin));
    event(id, events + 2, "Completed", "{\"output\":{\"answer\":\"no\"}}");
    return id;
  }

  void event(UUID run, long seq, String kind, String payload) {
    sql(
        "insert into run_event (run_id, seq, at, kind, payload) values (?, ?, ?, ?, ?)",
        run,
        seq,
        next(),
        kind,
        payload);
    audit(
        "run:" + run,
        "run.event",
        "run",
        run.toString(),
        Map.of("seq", seq, "kind", kind, "eventHash", sha256(payload)));
  }

  /** A request of mia's for which two must approve. */
  UUID asks() {
    UUID id = UUID.randomUUID();
    sql(
        "insert into approval_request (id, subject, origin, title, question, reason, action, evidence,"
            + " content_hash, requested_by, approver_role, required, high_risk, status, created_at)"
            + " values (?, ?, 'hello v1', 'Buy it', 'May we?', 'due', '{}', '[]', 'h', 'mia', 'reviewer',"
            + " 2, true, 'open', ?)",
        id,
        "run:" + id,
        next());
    return id;
  }

  TenantAtWork approves(UUID request, String who) {
    sql(
        "insert into approval_decision (id, request_id, decided_by, decision, comment, content_hash, at)"
            + " values (?, ?, ?, 'approve', '', 'h', ?)",
        UUID.randomUUID(),
        request,
        who,
        next());
    audit(who, "approval.decided", "approval", request.toString(), Map.of("decision", "approve"));
    return this;
  }

  TenantAtWork closes(UUID request) {
    sql(
        "update approval_request set status = 'approved', decided_at = ? where id = ?",
        next(),
        request);
    return this;
  }

  UUID approvedByTwo() {
    UUID request = asks();
    approves(request, "rita").approves(request, "rob").closes(request);
    return request;
  }

  DataSource owner() {
    return database.owner();
  }

  TenantSchema schema() {
    return tenant;
  }

  /** Another tenant, suspended so that it can be restored over. */
  TenantSchema another() {
    TenantSchema made = database.newTenant();
    tamper(
        tenant,
        "update control.tenant set status = 'suspended' where slug = '%s'".formatted(made.slug()));
    return made;
  }

  /** As the owner of the schema, who alone can take the triggers off. */
  void tamper(String... statements) {
    tamper(tenant, statements);
  }

  private void tamper(TenantSchema tenant, String... statements) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = " + tenant.schema());
      statement.execute("alter table audit_entry disable trigger user");
      statement.execute("alter table workflow_version disable trigger user");
      statement.execute("alter table usage_record disable trigger user");
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("alter table usage_record enable trigger user");
      statement.execute("alter table workflow_version enable trigger user");
      statement.execute("alter table audit_entry enable trigger user");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Assessment assess(String control) {
    return assess(control, Window.ALL);
  }

  Assessment assess(String control, Window window) {
    return assess(Controls.assessor(grounds), window).stream()
        .filter(a -> a.card().id().equals(control))
        .findFirst()
        .orElseThrow();
  }

  List<Assessment> assess(Assessor assessor, Window window) {
    try (var transaction = new TenantTransaction(database, tenant)) {
      return assessor.assess(transaction.connection(), window, card -> true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Instant now() {
    return SINCE.plusSeconds(60L * minutes);
  }

  void later(int minutesMore) {
    minutes += minutesMore;
  }

  private Instant next() {
    minutes++;
    return now();
  }

  void audit(String actor, String action, String type, String id, Map<String, Object> facts) {
    auditSeq++;
    String payload = JsonText.canonical(new TreeMap<>(facts));
    String hash =
        AuditChain.hash(
            tenant.slug(),
            new ChainEntry(
                auditSeq, now(), actor, null, "", action, type, id, payload, auditHash, ""));
    sql(
        "insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        auditSeq,
        now(),
        actor,
        action,
        type,
        id,
        payload,
        HexFormat.of().parseHex(auditHash),
        HexFormat.of().parseHex(hash));
    auditHash = hash;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the server does it, under the role of the tenant. */
  void sql(String sql, Object... values) {
    try (PreparedStatement statement = hand().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(
            i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Under the tenant's role, as the server writes; one for all tests, as connecting is slow. */
  private Connection hand() throws SQLException {
    Connection found = sharedHand;
    if (found == null) {
      found = database.app().getConnection();
      try (Statement statement = found.createStatement()) {
        statement.execute("set role " + tenant.role());
        statement.execute("set search_path = " + tenant.schema());
      }
      sharedHand = found;
    }
    return found;
  }
}
