package dev.kaizen.run.dispatch;

import dev.kaizen.run.RequestJournal;
import dev.kaizen.run.journal.GroupJournal;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunFold;
import dev.kaizen.sdk.run.RunState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's journal on the server: what concerns people's requests as well is recorded in one
 * transaction with them, everything else in the commits that runs share.
 */
final class ServerJournal implements Journal {
  private final GroupJournal group;
  private final RequestJournal withRequests;
  private final UUID node;

  ServerJournal(GroupJournal group, RequestJournal withRequests, UUID node) {
    this.group = group;
    this.withRequests = withRequests;
    this.node = node;
  }

  @Override
  public Optional<Claim> claim(UUID run) {
    return uninterrupted(() -> group.claim(run));
  }

  @Override
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    Set<String> asked = claim.state().asks();
    boolean asks = facts.stream().anyMatch(RunEvent.ApprovalAsked.class::isInstance);
    if (asked.isEmpty() && !asks) {
      return uninterrupted(() -> group.append(claim, facts, end));
    }
    Set<String> givenUp = new HashSet<>(asked);
    givenUp.removeAll(after(claim, facts, end).asks());
    return uninterrupted(() -> withRequests.append(claim, node, facts, end, givenUp));
  }

  @Override
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    return uninterrupted(() -> group.release(claim, wakeAt));
  }

  private static RunState after(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    RunFold fold = new RunFold(claim.definition());
    RunState state = claim.state();
    for (RunEvent fact : facts) {
      state = fold.after(state, new Recorded(state.lastSeq() + 1, Instant.EPOCH, fact));
    }
    return end == null
        ? state
        : fold.after(state, new Recorded(state.lastSeq() + 1, Instant.EPOCH, end));
  }

  private interface Act<T> {
    T now();
  }

  /**
   * An interrupt ends a run's work between two events. On a virtual thread it would also close the
   * socket to the database in the middle of recording one.
   */
  private static <T> T uninterrupted(Act<T> record) {
    boolean interrupted = Thread.interrupted();
    try {
      return record.now();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
