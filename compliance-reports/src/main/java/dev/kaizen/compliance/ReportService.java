package dev.kaizen.compliance;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.UUID;

/** Makes reports and keeps them for download. */
@Stateless
public class ReportService {

  /** Newest first. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public Page<Report> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.COMPLIANCE_READ)
  public Report get(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Assesses the framework's controls and writes the report; QUEUED until it is READY. */
  @TenantScoped(Permission.COMPLIANCE_REPORT)
  public Report request(Framework framework, Report.Format format, Instant from, Instant to) {
    throw new UnsupportedOperationException();
  }

  /** The bytes of a READY report; WRONG_STATE otherwise. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public byte[] content(UUID id) {
    throw new UnsupportedOperationException();
  }
}
