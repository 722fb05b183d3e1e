package dev.kaizen.run;

import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts runs, shows them, and holds, resumes or cancels them. */
@Stateless
public class RunService {

  /**
   * Records a new run of the workflow's newest published version; it is durable when this returns.
   *
   * @param input checked against the definition before anything is recorded
   */
  @TenantScoped(Permission.RUN_START)
  public Run start(String workflow, Map<String, Object> input) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.RUN_READ)
  public Run get(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Newest first. */
  @TenantScoped(Permission.RUN_READ)
  public Page<Run> list(RunFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.RUN_READ)
  public List<RunStep> steps(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Oldest first, after {@code afterSeq}. */
  @TenantScoped(Permission.RUN_READ)
  public List<Recorded> events(UUID id, long afterSeq, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Takes effect before the next step. */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run pause(UUID id) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.RUN_CONTROL)
  public Run resume(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Ends the run and withdraws the approval it waits for. */
  @TenantScoped(Permission.RUN_CONTROL)
  public Run cancel(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** How many runs stand where; {@code workflow} null counts all. */
  @TenantScoped(Permission.RUN_READ)
  public Map<RunStatus, Long> counts(@Nullable String workflow) {
    throw new UnsupportedOperationException();
  }
}
