package dev.kaizen.compliance;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.compliance.control.Window;
import dev.kaizen.compliance.store.ReportStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Makes reports and keeps them for download. A request is a row; the pages are made soon after, by
 * {@link ReportWorker}, and a request outlives the server that took it.
 */
@Stateless
public class ReportService {
  @Inject private ReportStore store;
  @Inject private AuditLog log;
  @Inject private Clock clock;
  @Inject private Event<ReportRequested> requested;

  /** Newest first. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<Report> list(PageRequest page) {
    return store.page(page);
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public Report get(UUID id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  /**
   * Assesses the framework's controls and writes the report; QUEUED until it is READY.
   *
   * @param to excluded; a time to come is taken as now, for evidence of it there cannot be
   */
  @TenantScoped(Permission.COMPLIANCE_REPORT)
  public Report request(Framework framework, Report.Format format, Instant from, Instant to) {
    Instant now = clock.instant();
    var window = new Window(from, to.isAfter(now) ? now : to);
    Caller caller = Callers.current();
    var report =
        new Report(
            UuidCreator.getTimeOrderedEpoch(),
            framework,
            format,
            window.from(),
            window.to(),
            Report.Status.QUEUED,
            caller.username(),
            now,
            null,
            null);
    store.add(report);
    log.append(
        new AuditEvent(
            "compliance.report-requested", "report", report.id().toString(), facts(report)));
    requested.fire(new ReportRequested(caller.requireTenant(), report.id()));
    return report;
  }

  /** The bytes of a READY report; WRONG_STATE otherwise. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public byte[] content(UUID id) {
    Report report = store.find(id).orElseThrow(() -> unknown(id));
    return store
        .content(id)
        .orElseThrow(() -> new KaizenException(ErrorCode.WRONG_STATE, notReady(report)));
  }

  static Map<String, Object> facts(Report report) {
    return Map.of(
        "framework", report.framework().name(),
        "format", report.format().name(),
        "from", report.from().toString(),
        "to", report.to().toString());
  }

  private static String notReady(Report report) {
    return switch (report.status()) {
      case QUEUED -> "The report is not ready yet: ask again in a few seconds";
      case READY -> "The report is ready, but its content is gone: request it anew";
      case FAILED -> "The report could not be made: " + report.error();
    };
  }

  private static KaizenException unknown(UUID id) {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no report " + id);
  }
}
