package dev.kaizen.benchmarks.kaizen;

import dev.kaizen.sdk.run.Journal;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells whoever waits for a run when its end is recorded: it listens at the journals. */
final class Ends {
  private final Map<UUID, CompletableFuture<RunState>> awaited = new ConcurrentHashMap<>();

  CompletableFuture<RunState> of(UUID run) {
    var end = new CompletableFuture<RunState>();
    awaited.put(run, end);
    return end;
  }

  Journal heard(Journal journal) {
    return new Journal() {
      @Override
      public Optional<Claim> claim(UUID run) {
        return journal.claim(run);
      }

      @Override
      public Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end) {
        Optional<Claim> after = journal.append(claim, facts, end);
        after.filter(now -> now.state().isOver()).ifPresent(now -> tell(now.run(), now.state()));
        return after;
      }

      @Override
      public boolean release(Claim claim, @Nullable Instant wakeAt) {
        return journal.release(claim, wakeAt);
      }
    };
  }

  private void tell(UUID run, RunState end) {
    CompletableFuture<RunState> waiting = awaited.remove(run);
    if (waiting != null) {
      waiting.complete(end);
    }
  }
}
