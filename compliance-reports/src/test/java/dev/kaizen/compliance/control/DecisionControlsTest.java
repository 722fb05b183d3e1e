package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.Signature;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.sdk.json.JsonText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The controls over people's decisions and over what runs. */
class DecisionControlsTest {
  private final TenantAtWork tenant = new TenantAtWork();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void request_past_its_limit_fails_human_oversight_until_it_is_decided() {
    UUID request = tenant.asks();
    tenant.sql("update approval_request set due_at = ?", now.minusSeconds(60));
    assertFails("human-oversight", "is past its limit");
    tenant.approves(request, "rita").approves(request, "rob").closes(request);
    assertThat(tenant.assess("human-oversight").findings().failing()).isZero();
  }

  @Test
  void approval_of_a_seeded_check_fails_human_oversight_and_a_rejection_does_not() {
    UUID seeded = decided("rita", "approve", now.minus(3, ChronoUnit.HOURS), now);
    tenant.sql(
        "insert into approval_check values (?, ?, 'is reviewed?', 'cora', ?)", seeded, seeded, now);
    assertFails("human-oversight", "approved 1 of 1 seeded checks");
    tenant.tamper("update approval_decision set decision = 'reject'");
    assertPasses("human-oversight");
  }

  @Test
  void reviewer_who_does_not_read_fails_human_oversight() {
    for (int i = 0; i < 5; i++) {
      decided("rob", "approve", now.minusSeconds(20), now);
    }
    assertFails("human-oversight", "decided 5 of 5 requests within a minute");
    for (int i = 0; i < 5; i++) {
      decided("rob", "approve", now.minusSeconds(2000), now);
    }
    assertPasses("human-oversight");
  }

  @Test
  void run_of_a_version_that_is_not_published_fails_registered_workflows() {
    tenant.publishes("hello", 1).runs("hello", 1);
    assertPasses("registered-workflows");
    tenant.tamper(
        "update workflow_version set status = 'draft', published_by = null, published_at = null");
    assertFails("registered-workflows", "not published");
  }

  @Test
  void run_of_a_version_nobody_is_known_to_have_published_fails_registered_workflows() {
    tenant.publishes("hello", 1).runs("hello", 1);
    tenant.tamper("delete from audit_entry where action = 'workflow.published'");
    assertFails("registered-workflows", "is not in the audit log");
  }

  @Test
  void signature_holds_for_its_own_record_only() {
    UUID decision = signed("rita", "I have read it", now.minusSeconds(30), "yes");
    assertPasses("electronic-signatures");
    assertPasses("strong-authentication", "signature");
    tenant.tamper(
        "update approval_decision set comment = 'no' where id = '%s'".formatted(decision));
    assertFails("electronic-signatures", "its hash differs");
    tenant.tamper("update approval_decision set comment = 'yes'");
    assertPasses("electronic-signatures");
  }

  @Test
  void signature_moved_to_another_person_fails() {
    signed("rita", "I have read it", now.minusSeconds(30), "yes");
    tenant.tamper("update approval_decision set decided_by = 'rob'");
    assertFails("electronic-signatures", "carries the name of somebody else");
  }

  @Test
  void signature_after_an_old_login_fails() {
    signed("rita", "I have read it", now.minusSeconds(3000), "yes");
    assertFails("electronic-signatures", "followed no fresh login");
    assertFails("strong-authentication", "older than five minutes");
  }

  @Test
  void missing_signature_fails_where_the_policy_asks_for_one() {
    decided("rita", "approve", now.minusSeconds(3000), now);
    assertThat(tenant.assess("electronic-signatures").status()).isEqualTo(Status.NOT_APPLICABLE);
    tenant.sql("update approval_request set terms = '{\"signature\":true}'");
    assertFails("electronic-signatures", "is not signed");
  }

  private UUID decided(String who, String decision, Instant opened, Instant at) {
    UUID request = tenant.asks();
    tenant.tamper(
        "update approval_request set status = 'approved', decided_at = now(), created_at = '%s'"
                .formatted(opened)
            + " where id = '%s'".formatted(request));
    tenant.sql(
        "insert into approval_decision (id, request_id, decided_by, decision, comment, content_hash,"
            + " at) values (?, ?, ?, ?, 'yes', 'h', ?)",
        UUID.randomUUID(),
        request,
        who,
        decision,
        at);
    return request;
  }

  private UUID signed(String who, String meaning, Instant login, String comment) {
    UUID request = tenant.asks();
    UUID id = UUID.randomUUID();
    String hash = Signature.hash(request, "h", true, comment, who, meaning, now, login);
    tenant.sql(
        "insert into approval_decision (id, request_id, decided_by, decision, comment, content_hash,"
            + " at, signature) values (?, ?, ?, 'approve', ?, 'h', ?, ?)",
        id,
        request,
        who,
        comment,
        now,
        JsonText.write(
            Map.of(
                "name", who,
                "meaning", meaning,
                "loginAt", login.toString(),
                "methods", List.of("pwd"),
                "recordHash", hash)));
    return id;
  }

  private void assertPasses(String control) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.findings().failingItems()).isEmpty();
    assertThat(assessment.status()).isEqualTo(Status.PASSING);
  }

  /** As far as those items go. */
  private void assertPasses(String control, String what) {
    assertThat(tenant.assess(control).findings().failingItems())
        .noneMatch(item -> what.equals(item.get("what")));
  }

  private void assertFails(String control, String problem) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.status()).isEqualTo(Status.FAILING);
    assertThat(assessment.findings().failingItems())
        .anySatisfy(item -> assertThat(String.valueOf(item.get("problem"))).contains(problem));
  }
}
