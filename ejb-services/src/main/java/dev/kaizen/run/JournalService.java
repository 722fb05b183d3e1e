package dev.kaizen.run;

import dev.kaizen.approval.ApprovalDesk;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.run.store.RunStore;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal for the server's workers: each call is a short transaction of its own in the run's
 * tenant, so none is open while a model is asked.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JournalService implements Journal {
  @Inject private RunJournal journal;
  @Inject private RunStore store;
  @Inject private ApprovalDesk approvals;
  @Inject private Clock clock;

  @Override
  @TenantScoped(Permission.SYSTEM)
  public Optional<Claim> claim(UUID run) {
    return journal.claim(run);
  }

  @Override
  @TenantScoped(Permission.SYSTEM)
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    return journal.append(claim, facts, end);
  }

  @Override
  @TenantScoped(Permission.SYSTEM)
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    return journal.release(claim, wakeAt);
  }

  /** Keeps others off for another while; false when the claim is lost. */
  @TenantScoped(Permission.SYSTEM)
  public boolean renew(Claim claim) {
    return journal.renew(claim);
  }

  /** Ends the run's requests whose time ran out; the run goes on with a rejection. */
  @TenantScoped(Permission.SYSTEM)
  public void expireApprovals(UUID run) {
    approvals.expireLate(RunSubject.prefix(run));
  }

  /**
   * When a worker must look at the run again though nothing happens to it: when the lease of the
   * worker that has it may run out, or when the time to decide ends. Empty when never.
   */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Instant> nextLook(UUID run) {
    Optional<RunHead> head = store.find(run);
    if (head.isEmpty() || head.get().run().status().isEnd()) {
      return Optional.empty();
    }
    return head.get().isHeldAt(clock.instant())
        ? Optional.ofNullable(head.get().leaseUntil())
        : approvals.nextDue(RunSubject.prefix(run));
  }
}
