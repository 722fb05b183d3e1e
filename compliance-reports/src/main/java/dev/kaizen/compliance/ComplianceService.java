package dev.kaizen.compliance;

import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.util.List;

/** Evaluates the tenant's controls over live data. */
@Stateless
public class ComplianceService {

  /** Every control with its newest assessment, by number. */
  @TenantScoped(Permission.COMPLIANCE_READ)
  public List<ControlStatus> controls() {
    throw new UnsupportedOperationException();
  }

  /** Assesses every control now and records what was found. */
  @TenantScoped(Permission.COMPLIANCE_REPORT)
  public List<ControlStatus> assess() {
    throw new UnsupportedOperationException();
  }
}
