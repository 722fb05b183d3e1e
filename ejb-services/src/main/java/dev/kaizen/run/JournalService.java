package dev.kaizen.run;

import dev.kaizen.approval.ApprovalDesk;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server's workers record together with other features: each call is a short transaction
 * of its own in the run's tenant, so none is open while a model is asked.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JournalService implements RequestJournal {
  @Inject private RunJournal journal;
  @Inject private RunStore store;
  @Inject private ApprovalDesk approvals;

  @Override
  @TenantScoped(Permission.SYSTEM)
  public Optional<Claim> append(
      Claim claim, UUID node, List<RunEvent> facts, @Nullable RunEvent end, Set<String> givenUp) {
    // Requests are locked before runs, as a decision does.
    givenUp.forEach(path -> approvals.hold(RunSubject.prefix(claim.run(), path)));
    Optional<Claim> after = journal.append(claim, node, facts, end);
    after.ifPresent(
        c -> givenUp.forEach(path -> approvals.withdraw(RunSubject.prefix(claim.run(), path))));
    return after;
  }

  /**
   * The time of something the run waits for has come: requests whose time ran out are rejected, and
   * the run is put among those that wait for a worker.
   */
  @TenantScoped(Permission.SYSTEM)
  public void wake(UUID run) {
    approvals.expireLate(RunSubject.prefix(run));
    store.queue(run);
  }
}
