package dev.kaizen.compliance.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ControlStatus.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Control 8: incidents are recorded, told in time, and followed to their end. */
class IncidentResponseTest {
  private final TenantAtWork tenant = new TenantAtWork();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void without_incidents_there_is_nothing_to_look_at() {
    assertThat(tenant.assess("incident-response").status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void clock_of_72_hours_fails_when_nobody_decided_until_somebody_does() {
    UUID incident = opened(Duration.ofHours(73), true);
    assertFails("nobody decided within 72 hours");
    tenant.sql(
        "update incident set decided_by = 'cora', decided_at = ?, why = 'no risk is likely'"
            + " where id = ?",
        now,
        incident);
    assertPasses();
  }

  @Test
  void clock_that_still_runs_and_incident_without_personal_data_hold() {
    opened(Duration.ofHours(71), true);
    opened(Duration.ofHours(100), false);
    assertPasses();
  }

  @Test
  void late_news_needs_reasons() {
    UUID incident = opened(Duration.ofHours(90), true);
    tenant.sql(
        "update incident set decided_by = 'cora', decided_at = ?, told_at = ?, reference = 'A-1'"
            + " where id = ?",
        now,
        now.minus(Duration.ofHours(10)),
        incident);
    assertFails("without reasons for the delay");
    tenant.sql("update incident set why = 'it was a holiday' where id = ?", incident);
    assertPasses();
  }

  @Test
  void open_incident_that_was_left_for_a_week_fails_until_somebody_goes_on_or_closes_it() {
    UUID incident = opened(Duration.ofDays(9), false);
    assertFails("nothing was written to its timeline for 7 days");
    noted(incident, 2, now);
    assertPasses();
  }

  @Test
  void closed_incident_may_rest() {
    UUID incident = opened(Duration.ofDays(9), false);
    tenant.sql(
        "update incident set closed_by = 'cora', closed_at = ?, cause = 'a bug', lessons = 'test'"
            + " where id = ?",
        now,
        incident);
    assertPasses();
  }

  @Test
  void incident_that_is_not_in_the_audit_log_fails() {
    tenant.sql(
        "insert into incident (id, title, level, personal_data, detected_at, opened_by, opened_at)"
            + " values (?, 'Hidden', 'LOW', false, ?, 'cora', ?)",
        UUID.randomUUID(),
        now,
        now);
    assertFails("not in the audit log");
  }

  private UUID opened(Duration ago, boolean personalData) {
    UUID id = UUID.randomUUID();
    Instant at = now.minus(ago);
    tenant.sql(
        "insert into incident (id, title, level, personal_data, detected_at, opened_by, opened_at)"
            + " values (?, 'Mail to the wrong person', 'HIGH', ?, ?, 'cora', ?)",
        id,
        personalData,
        at,
        at);
    noted(id, 1, at);
    tenant.audit("cora", "incident.opened", "incident", id.toString(), Map.of("level", "HIGH"));
    return id;
  }

  private void noted(UUID incident, int seq, Instant at) {
    tenant.sql(
        "insert into incident_note (incident, seq, at, by_person, text) values (?, ?, ?, 'cora', 'x')",
        incident,
        seq,
        at);
  }

  private void assertPasses() {
    Assessment found = tenant.assess("incident-response");
    assertThat(found.findings().failingItems()).isEmpty();
    assertThat(found.status()).isEqualTo(Status.PASSING);
  }

  private void assertFails(String problem) {
    Assessment found = tenant.assess("incident-response");
    assertThat(found.status()).isEqualTo(Status.FAILING);
    assertThat(found.findings().failingItems())
        .anySatisfy(item -> assertThat(String.valueOf(item.get("problem"))).contains(problem));
  }
}
