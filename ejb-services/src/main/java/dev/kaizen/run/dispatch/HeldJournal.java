package dev.kaizen.run.dispatch;

import dev.kaizen.run.JournalService;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One worker's view of the journal: it acts as the run in its tenant, and remembers the claim so
 * that it can be renewed while a step takes long.
 */
final class HeldJournal implements Journal {
  private final JournalService journal;
  private final Caller caller;
  private volatile @Nullable Claim held;

  HeldJournal(JournalService journal, Caller caller) {
    this.journal = journal;
    this.caller = caller;
  }

  @Override
  public Optional<Claim> claim(UUID run) {
    return keep(uninterrupted(() -> journal.claim(run)));
  }

  @Override
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    return keep(uninterrupted(() -> journal.append(claim, facts, end)));
  }

  @Override
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    held = null;
    return uninterrupted(() -> journal.release(claim, wakeAt));
  }

  /** Called by another thread. */
  void renew() {
    Claim claim = held;
    if (claim != null) {
      Callers.run(caller, () -> journal.renew(claim));
    }
  }

  private Optional<Claim> keep(Optional<Claim> claim) {
    held = claim.orElse(null);
    return claim;
  }

  /**
   * An interrupt ends a run's work between two events. On a virtual thread it would also close the
   * socket to the database in the middle of recording one.
   */
  private static <T> T uninterrupted(Supplier<T> record) {
    boolean interrupted = Thread.interrupted();
    try {
      return record.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
