package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.audit.AuditHead;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.compliance.ControlStatus.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each control passes on right work and fails when the wrong thing is really done. */
class ControlsTest {
  private final TenantAtWork tenant = new TenantAtWork();

  @Test
  void every_control_can_be_asked() {
    tenant.publishes("hello", 1).runs("hello", 1);
    tenant.approvedByTwo();

    assertThat(tenant.assess(Controls.assessor(tenant.grounds), Window.ALL))
        .noneSatisfy(a -> assertThat(a.note()).contains("could not be evaluated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "separation-of-duties",
        "audit-completeness",
        "change-management",
        "processing-integrity",
        "audit-integrity"
      })
  void control_is_not_applicable_while_there_is_nothing_to_look_at(String control) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(assessment.note()).contains("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "separation-of-duties, 1",
    "audit-completeness, 8",
    "change-management, 1",
    "processing-integrity, 1",
    "audit-integrity, 8"
  })
  void control_passes_on_right_work_and_says_what_it_looked_at(String control, long population) {
    tenant.publishes("hello", 1).runs("hello", 1);
    tenant.approvedByTwo();
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.findings().failingItems()).isEmpty();
    assertThat(assessment.status()).isEqualTo(Status.PASSING);
    assertThat(assessment.findings().population()).isEqualTo(population);
  }

  @Test
  void approval_by_the_person_who_asked_fails_separation_of_duties() {
    UUID request = tenant.asks();
    tenant.approves(request, "Mia");
    assertFails("separation-of-duties", "approved by the person who asked");
  }

  @Test
  void approval_by_fewer_people_than_required_fails_separation_of_duties() {
    UUID request = tenant.asks();
    tenant.approves(request, "rita").closes(request);
    assertFails("separation-of-duties", "approved with 1 of 2 approvals");
  }

  @Test
  void approval_without_any_decision_fails_separation_of_duties() {
    tenant.closes(tenant.asks());
    assertFails("separation-of-duties", "approved with 0 of 2 approvals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.event", "approval.decided", "workflow.published"})
  void removed_audit_entry_fails_audit_completeness(String action) {
    tenant.publishes("hello", 1).runs("hello", 1);
    tenant.approvedByTwo();
    tenant.tamper(
        "delete from audit_entry where seq ="
            + " (select min(seq) from audit_entry where action = '%s')".formatted(action));
    assertFails("audit-completeness", "no audit entry");
  }

  @Test
  void version_published_by_its_author_fails_change_management() {
    tenant.publishes("hello", 1);
    tenant.tamper("update workflow_version set published_by = 'wim'");
    assertFails("change-management", "published by its author");
  }

  @Test
  void changed_definition_fails_change_management() {
    tenant.publishes("hello", 1);
    tenant.tamper("update workflow_version set definition = replace(definition, 'hello', 'hallo')");
    assertFails("change-management", "does not match its hash");
  }

  @Test
  void definition_changed_together_with_its_hash_is_betrayed_by_the_audit_log() {
    tenant.publishes("hello", 1);
    tenant.tamper(
        "update workflow_version set definition = '{}',"
            + " content_hash = encode(sha256('{}'), 'hex')");
    assertFails("change-management", "not what the audit log says");
  }

  @Test
  void missing_way_back_fails_change_management() {
    tenant.publishes("hello", 1).publishes("hello", 2);
    tenant.tamper("delete from workflow_version where version = 1");
    assertFails("change-management", "an earlier version is gone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update run set output = '{\"answer\":\"no\"}'              | its output is not",
        "update run set input = '{\"n\":2}'                       | its input is not",
        "delete from run_event where seq = 2                        | its journal has a gap",
        "update run set status = 'FAILED'                           | disagree on how it ended",
        "update run set status = 'RUNNING'                          | disagree on whether it is over",
        "update run_event set payload = '{\"node\": \"x\"}' where seq = 2 | not what the audit log recorded",
        "update run_event set kind = 'ApprovalDecided' where seq = 3 | more often than it was asked"
      })
  void changed_run_fails_processing_integrity(String statement, String problem) {
    tenant.publishes("hello", 1).runs("hello", 1);
    tenant.tamper(statement);
    assertFails("processing-integrity", problem);
  }

  @Test
  void second_end_of_a_run_fails_processing_integrity() {
    UUID run = tenant.publishes("hello", 1).runs("hello", 1);
    tenant.event(run, 6, "Completed", "{\"output\":{\"answer\":\"yes\"}}");
    tenant.tamper("update run set last_seq = 6");
    assertFails("processing-integrity", "it ended more than once");
  }

  @Test
  void run_that_failed_and_was_taken_up_again_has_one_end() {
    UUID run = tenant.publishes("hello", 1).runs("hello", 1);
    tenant.event(run, 6, "RolledBack", "{\"checkpoint\":2}");
    tenant.event(run, 7, "Failed", "{\"code\":\"MODEL_FAILED\"}");
    tenant.event(run, 8, "Retried", "{\"by\":\"ada\"}");
    tenant.event(run, 9, "Completed", "{\"output\":{\"answer\":\"yes\"}}");
    tenant.tamper("update run set last_seq = 9");
    assertPasses("processing-integrity");
    assertPasses("audit-completeness");
  }

  @Test
  void what_a_fork_took_from_another_run_is_proved_by_that_runs_entries() {
    UUID origin = tenant.publishes("hello", 1).runs("hello", 1);
    UUID fork = tenant.forks(origin, 4, "hello", 1);
    assertPasses("processing-integrity");
    assertPasses("audit-completeness");

    tenant.tamper("update run_event set payload = '{}' where seq = 2 and run_id = '" + fork + "'");
    assertFails("processing-integrity", "not what the audit log recorded");
  }

  @Test
  void value_with_the_character_nul_is_compared_like_any_other() {
    tenant.publishes("hello", 1).runs("hello", 1);
    tenant.tamper(
        "update run set input = '{\"n\": \"\\u0000\"}'",
        "update run_event set payload = '{\"input\":{\"n\":\"\\u0000\"}}' where seq = 1");
    assertFails("processing-integrity", "not what the audit log recorded");
  }

  @Test
  void broken_chain_fails_audit_integrity_and_names_the_entry() {
    tenant.publishes("hello", 1);
    tenant.grounds.chain =
        new AuditVerification(false, 0, new AuditHead(1, "x"), 1L, "entry 1 was changed");
    Assessment assessment = assertFails("audit-integrity", "entry 1 was changed");
    assertThat(assessment.findings().failingItems().getFirst()).containsEntry("auditEntry", 1L);
  }

  @Test
  void emptied_log_fails_audit_integrity_rather_than_being_nothing_to_look_at() {
    tenant.grounds.chain =
        new AuditVerification(false, 0, new AuditHead(3, "x"), 1L, "entry 1 is missing");
    assertFails("audit-integrity", "entry 1 is missing");
  }

  @Test
  void what_lies_outside_the_window_is_not_looked_at() {
    tenant.publishes("hello", 1);
    var end = tenant.now().plusSeconds(1);
    tenant.publishes("other", 1);
    Assessment assessment =
        tenant.assess("change-management", new Window(tenant.now().minusSeconds(3600), end));
    assertThat(assessment.findings().population()).isEqualTo(1);
    assertThat(assessment.findings().evidence().getFirst()).containsEntry("workflow", "hello");
  }

  @Test
  void control_that_cannot_be_evaluated_fails_and_leaves_the_others_alone() {
    tenant.publishes("hello", 1);
    Control broken =
        new RowControl(new ChangeManagement().card(), "select nonsense from nowhere") {};
    List<Assessment> found =
        tenant.assess(new Assessor(List.of(broken, new ChangeManagement())), Window.ALL);
    assertThat(found)
        .extracting(Assessment::status)
        .containsExactly(Status.FAILING, Status.PASSING);
    assertThat(found.getFirst().note()).contains("could not be evaluated");
  }

  @Test
  void control_that_throws_fails() {
    Control broken =
        new Control() {
          @Override
          public ControlCard card() {
            return new ChangeManagement().card();
          }

          @Override
          public Findings find(java.sql.Connection tenant, Window window) throws SQLException {
            throw new IllegalStateException("no");
          }
        };
    assertThat(tenant.assess(new Assessor(List.of(broken)), Window.ALL).getFirst().status())
        .isEqualTo(Status.FAILING);
  }

  private void assertPasses(String control) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.findings().failingItems()).isEmpty();
    assertThat(assessment.status()).isEqualTo(Status.PASSING);
  }

  private Assessment assertFails(String control, String problem) {
    Assessment assessment = tenant.assess(control);
    assertThat(assessment.status()).isEqualTo(Status.FAILING);
    assertThat(assessment.findings().failing()).isPositive();
    assertThat(assessment.findings().failingItems().getFirst().get("problem").toString())
        .contains(problem);
    return assessment;
  }
}
