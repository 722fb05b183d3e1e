package dev.kaizen.tenantadmin.provision;

import dev.kaizen.tenantadmin.NewTenant;
import dev.kaizen.tenantadmin.provision.StepRecord.Status;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a tenant step by step. Each step is recorded before and after, so that a making whose
 * server died goes on behind the last step that was done. When a step fails, it and those before it
 * are undone in reverse, and the tenant stands at failed with the reason; it can be made anew.
 */
public final class Provisioning {
  private static final System.Logger LOG = System.getLogger(Provisioning.class.getName());

  private final List<ProvisioningStep> steps;
  private final StepLog log;

  public Provisioning(List<ProvisioningStep> steps, StepLog log) {
    this.steps = List.copyOf(steps);
    this.log = log;
  }

  /** Empty when the tenant is complete, else why it is not. */
  public Optional<String> run(NewTenant tenant) {
    Set<String> done = new HashSet<>();
    log.of(tenant.slug()).stream()
        .filter(known -> known.status() == Status.DONE)
        .forEach(known -> done.add(known.step()));
    for (ProvisioningStep step : steps) {
      if (done.contains(step.name())) {
        continue;
      }
      log.set(tenant.slug(), step.name(), Status.RUNNING, null);
      try {
        step.make(tenant);
      } catch (RuntimeException e) {
        return Optional.of(failed(tenant, step, e));
      }
      log.set(tenant.slug(), step.name(), Status.DONE, null);
    }
    return Optional.empty();
  }

  private String failed(NewTenant tenant, ProvisioningStep step, RuntimeException failure) {
    LOG.log(Level.WARNING, "Making tenant " + tenant.slug() + " failed at " + step.name(), failure);
    String reason =
        "The step '%s' failed: %s. What was made is taken away again; mend the cause, then create the tenant once more"
            .formatted(step.name(), words(failure));
    log.set(tenant.slug(), step.name(), Status.FAILED, words(failure));
    for (ProvisioningStep made : steps.subList(0, steps.indexOf(step) + 1).reversed()) {
      try {
        made.undo(tenant);
        if (made != step) {
          log.set(tenant.slug(), made.name(), Status.UNDONE, null);
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Undoing " + made.name() + " of " + tenant.slug() + " failed", e);
        log.set(tenant.slug(), made.name(), Status.FAILED, "not undone: " + words(e));
      }
    }
    log.fail(tenant.slug(), reason);
    return reason;
  }

  private static String words(RuntimeException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
