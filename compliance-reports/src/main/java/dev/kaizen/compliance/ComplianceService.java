package dev.kaizen.compliance;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.Assessor;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.control.Controls;
import dev.kaizen.compliance.control.Window;
import dev.kaizen.compliance.finding.FindingDesk;
import dev.kaizen.compliance.store.AssessmentStore;
import dev.kaizen.compliance.store.AttestationStore;
import dev.kaizen.compliance.store.StoredAssessment;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the tenant's controls over live data. A control is a query with an assertion; what it
 * found is recorded with its evidence and audited, and shown until it is too old to be believed.
 */
@Stateless
public class ComplianceService {
  @Resource(lookup = "jdbc/kaizen")
  private DataSource dataSource;

  @Inject private AssessmentStore store;
  @Inject private LiveGrounds grounds;
  @Inject private FindingDesk findings;
  @Inject private AttestationStore attestations;
  @Inject private AuditLog log;
  @Inject private Clock clock;

  /** Every control with its newest assessment, by number. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public List<ControlStatus> controls() {
    Map<String, StoredAssessment> newest = store.newest();
    Instant now = clock.instant();
    return assessor().cards().stream()
        .map(card -> ControlStatus.of(card, newest.get(card.id()), now))
        .toList();
  }

  /** The framework clause by clause, in its own order. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public List<ClauseStatus> clauses(Framework framework) {
    Map<String, StoredAssessment> newest = store.newest();
    Instant now = clock.instant();
    Map<ControlCard, ControlStatus.Status> statuses = new LinkedHashMap<>();
    assessor()
        .cards()
        .forEach(
            card ->
                statuses.put(card, ControlStatus.of(card, newest.get(card.id()), now).status()));
    return Coverage.of(framework, statuses, attestations.inForce(framework, now));
  }

  /** One control, by its id. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public ControlStatus control(String id) {
    return controls().stream()
        .filter(control -> control.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /** What the control's assessments found when that changed, newest first. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<StoredAssessment> history(String id, PageRequest page) {
    control(id);
    return store.changes(id, page);
  }

  /** Assesses every control now, records what was found, and opens and resolves findings. */
  @TenantScoped(Permission.COMPLIANCE_REPORT)
  public List<ControlStatus> assess() {
    assess(card -> true);
    return controls();
  }

  /** Assesses one control now: the re-test of its findings. */
  @TenantScoped(Permission.COMPLIANCE_REPORT)
  public ControlStatus assess(String id) {
    control(id);
    assess(card -> card.id().equals(id));
    return control(id);
  }

  private void assess(Predicate<ControlCard> which) {
    Instant now = clock.instant();
    List<Assessment> found;
    try (Connection connection = dataSource.getConnection()) {
      found = assessor().assess(connection, Window.ALL, which);
    } catch (SQLException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL, "The controls could not be assessed; try again", e);
    }
    store.add(found, now);
    findings.follow(found, now);
    log.append(
        new AuditEvent(
            "compliance.assessed", "tenant", Callers.current().requireTenant(), counts(found)));
  }

  /** Since when every control has been assessed; null when one never was. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public @Nullable Instant assessedSince() {
    Map<String, StoredAssessment> newest = store.newest();
    Instant oldest = clock.instant();
    for (ControlCard card : assessor().cards()) {
      StoredAssessment assessment = newest.get(card.id());
      if (assessment == null) {
        return null;
      }
      oldest = assessment.at().isBefore(oldest) ? assessment.at() : oldest;
    }
    return oldest;
  }

  private Assessor assessor() {
    return Controls.assessor(grounds);
  }

  private static KaizenException unknown(String id) {
    return new KaizenException(
        ErrorCode.NOT_FOUND,
        "There is no control '%s'; GET /compliance/controls lists them".formatted(id));
  }

  private static Map<String, Object> counts(List<Assessment> found) {
    Map<String, Object> byControl = new TreeMap<>();
    for (Assessment assessment : found) {
      ControlCard card = assessment.card();
      byControl.put(
          card.id(),
          Map.of(
              "status", assessment.status().name(),
              "population", assessment.findings().population(),
              "failing", assessment.findings().failing()));
    }
    return Map.of("controls", byControl);
  }
}
