package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.tenant.SessionLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Controls 11, 13, 17 and 19: each fails for what is wrong, and passes when that is mended. */
class PrivacyControlsTest {
  private final TenantAtWork tenant = new TenantAtWork();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void knowledge_base_needs_a_classification_a_purpose_and_a_legal_basis() {
    tenant.sql(
        "insert into knowledge_base (name, title, description, embedding_model, dimension,"
            + " created_by) values ('kb', 'KB', '', 'm', 3, 'wim')");
    assertFails("retention", "has no classification");
    assertFails("subject-rights", "has no purpose");
    tenant.sql(
        "insert into register_entry (kind, name, facts, changed_by, changed_at)"
            + " values ('KNOWLEDGE_BASE', 'kb', '{\"purpose\":\"Answers\"}', 'wim', ?)",
        now);
    assertFails("subject-rights", "has no legal basis");
    tenant.sql(
        "update register_entry set facts ="
            + " '{\"purpose\":\"Answers\",\"legalBasis\":\"contract\",\"classification\":\"internal\"}'");
    assertPasses("retention");
    assertPasses("subject-rights");
  }

  @Test
  void rule_must_be_carried_out_to_its_end() {
    tenant.publishes("w", 1);
    UUID run = tenant.runs("w", 1);
    rule("RUNS", 200, now.minus(Duration.ofDays(3)));
    assertFails("retention", "was not carried out for two days");
    tenant.sql(
        "insert into retention_round (at, destroyed, held, error) values (?, 0, 0, 'x')",
        now.minus(Duration.ofDays(1)));
    assertFails("retention", "broke off");
    tenant.sql("update retention_round set error = null");
    assertPasses("retention");
    tenant.sql("update run set updated_at = ?", now.minus(Duration.ofDays(203)));
    assertFails("retention", "past their time");
    UUID hold = UUID.randomUUID();
    tenant.sql(
        "insert into legal_hold (id, scope, target, reason, placed_by, placed_at)"
            + " values (?, 'RUN', ?, 'A lawsuit', 'cora', ?)",
        hold,
        run.toString(),
        now);
    assertPasses("retention");
  }

  @Test
  void run_that_is_gone_without_a_mark_fails_and_one_that_was_destroyed_by_rule_does_not() {
    tenant.publishes("w", 1);
    UUID stolen = tenant.runs("w", 1);
    UUID destroyed = tenant.runs("w", 1);
    for (UUID run : new UUID[] {stolen, destroyed}) {
      tenant.audit("mia", "run.started", "run", run.toString(), Map.of("seq", 1));
    }
    tenant.sql("select dispose_run(?, 'retention:1 days')", destroyed);
    assertPasses("retention");
    tenant.tamper("delete from run where id = '%s'".formatted(stolen));
    assertFails("retention", "nothing says that it was destroyed");
  }

  @Test
  void erasure_that_is_not_in_the_audit_log_fails() {
    UUID id = request("ERASURE", Duration.ofDays(2));
    tenant.sql(
        "update subject_request set proposed_by = 'cora', proposed_at = ?, confirmed_by = 'ada',"
            + " confirmed_at = ? where id = ?",
        now,
        now.minusSeconds(60),
        id);
    assertFails("retention", "is not in the audit log");
    tenant.audit("ada", "subject-request.erased", "subject-request", id.toString(), Map.of());
    assertPasses("retention");
  }

  @Test
  void person_must_have_an_answer_within_a_month() {
    UUID id = request("ACCESS", Duration.ofDays(33));
    assertFails("subject-rights", "the person has no answer");
    tenant.sql(
        "update subject_request set due_at = received_at + interval '91 days' where id = ?", id);
    assertFails("subject-rights", "no reason");
    tenant.sql("update subject_request set extended_why = 'Many systems' where id = ?", id);
    assertPasses("subject-rights");
    tenant.sql(
        "update subject_request set status = 'DONE', outcome = 'Told', closed_by = 'cora',"
            + " closed_at = due_at + interval '1 day' where id = ?",
        id);
    assertFails("subject-rights", "after its time");
    tenant.sql("update subject_request set closed_at = due_at - interval '1 day' where id = ?", id);
    assertPasses("subject-rights");
  }

  @Test
  void request_that_is_not_in_the_audit_log_fails() {
    UUID id = UUID.randomUUID();
    insert(id, "ACCESS", now.minusSeconds(60));
    assertFails("subject-rights", "not in the audit log");
    tenant.audit("cora", "subject-request.opened", "subject-request", id.toString(), Map.of());
    assertPasses("subject-rights");
  }

  @Test
  void login_that_does_not_end_in_time_fails() {
    assertPasses("idle-log-off");
    tenant.grounds.limits =
        new SessionLimits(Duration.ofMinutes(31), Duration.ofHours(10), Duration.ofMinutes(5));
    assertFails("idle-log-off", "1860 seconds: at most 1800");
    tenant.grounds.limits =
        new SessionLimits(Duration.ofMinutes(30), Duration.ZERO, Duration.ofMinutes(5));
    assertFails("idle-log-off", "has no end");
    tenant.grounds.limits =
        new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(11));
    assertFails("idle-log-off", "660 seconds");
  }

  @Test
  void rule_that_keeps_logs_shorter_than_the_law_asks_fails() {
    assertPasses("log-retention");
    rule("RUNS", 183, now);
    assertFails("log-retention", "six months");
    tenant.sql("update retention_rule set days = 184");
    assertPasses("log-retention");
    rule("REPORTS", 2191, now);
    assertFails("log-retention", "six years");
    tenant.sql("update retention_rule set days = 2192 where kind = 'REPORTS'");
    assertPasses("log-retention");
  }

  @Test
  void log_whose_beginning_is_gone_fails() {
    tenant.publishes("w", 1).publishes("w", 2);
    tenant.tamper("update audit_head set seq = 2", "delete from audit_entry where seq = 1");
    assertFails("log-retention", "its beginning is gone");
    tenant.tamper("update audit_head set seq = 0");
  }

  private void rule(String kind, int days, Instant at) {
    tenant.sql(
        "insert into retention_rule (kind, days, set_by, set_at) values (?, ?, 'cora', ?)",
        kind,
        days,
        at);
  }

  private UUID request(String kind, Duration ago) {
    UUID id = UUID.randomUUID();
    insert(id, kind, now.minus(ago));
    tenant.audit("cora", "subject-request.opened", "subject-request", id.toString(), Map.of());
    return id;
  }

  private void insert(UUID id, String kind, Instant received) {
    tenant.sql(
        "insert into subject_request (id, kind, verified, received_at, due_at, opened_by, opened_at,"
            + " status) values (?, ?, 'Called back', ?, ?::timestamptz + interval '1 month', 'cora',"
            + " ?, 'OPEN')",
        id,
        kind,
        received,
        received,
        now);
  }

  private void assertPasses(String control) {
    Assessment found = tenant.assess(control);
    assertThat(found.findings().failingItems()).isEmpty();
    assertThat(found.status()).isEqualTo(Status.PASSING);
  }

  private void assertFails(String control, String problem) {
    Assessment found = tenant.assess(control);
    assertThat(found.status()).isEqualTo(Status.FAILING);
    assertThat(found.findings().failingItems())
        .anySatisfy(item -> assertThat(String.valueOf(item.get("problem"))).contains(problem));
  }
}
