package dev.kaizen.run.dispatch;

import dev.kaizen.run.RunStatus;
import dev.kaizen.run.metrics.RunMetrics;
import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts how runs end, once their end is recorded. */
final class CountedJournal implements Journal {
  private final Journal journal;
  private final RunMetrics metrics;

  CountedJournal(Journal journal, RunMetrics metrics) {
    this.journal = journal;
    this.metrics = metrics;
  }

  @Override
  public Optional<Claim> claim(UUID run) {
    return journal.claim(run);
  }

  @Override
  public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
    Optional<Claim> after = journal.append(claim, facts, end);
    after.ifPresent(known -> count(known.state().end()));
    return after;
  }

  @Override
  public boolean release(Claim claim, @Nullable Instant wakeAt) {
    return journal.release(claim, wakeAt);
  }

  private void count(@Nullable RunEvent end) {
    if (end instanceof RunEvent.Completed) {
      metrics.ended(RunStatus.COMPLETED);
    } else if (end instanceof RunEvent.Failed) {
      metrics.ended(RunStatus.FAILED);
    }
  }
}
