package dev.kaizen.run.journal;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What one worker wants recorded; it waits until that is durable, or refused. */
sealed interface Change {
  CompletableFuture<Outcome> done();

  /** Waits; a failure of the database is thrown. */
  default Outcome await() {
    try {
      return done().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof KaizenException known) {
        throw known;
      }
      throw new KaizenException(ErrorCode.INTERNAL, "The journal could not be written", e);
    }
  }

  /** What became of a change. */
  sealed interface Outcome {
    record Recorded() implements Outcome {}

    /** The run is another's, or over. */
    record Fenced() implements Outcome {}

    /** Others have added events since the one the change builds on. */
    record Stale() implements Outcome {}

    /** The runs that were taken; at most one where one was asked for. */
    record Taken(List<TakenRun> runs) implements Outcome {}
  }

  /** An entry of the audit log that still lacks its place in the chain. */
  record Entry(Instant at, String actor, String action, String subject, String payload) {}

  /**
   * An event in the text the journal keeps.
   *
   * @param blobs large texts of it, by their hash
   */
  record EventText(
      long seq,
      Instant at,
      String kind,
      @Nullable String node,
      @Nullable Integer attempt,
      String payload,
      Map<String, String> blobs) {}

  /** A new run, worked on by this node from the start when {@code claimed}. */
  record Start(
      UUID run,
      String workflow,
      int version,
      String input,
      String startedBy,
      boolean claimed,
      Instant at,
      List<EventText> events,
      List<Entry> entries,
      CompletableFuture<Outcome> done)
      implements Change {}

  /**
   * Events of a run that this node holds, or its letting go of it.
   *
   * @param status null to leave it
   * @param frees whether the node lets go
   * @param wakeAt when somebody must look again; null when not at all
   */
  record Append(
      UUID run,
      long epoch,
      long seqBefore,
      long seqAfter,
      @Nullable String status,
      @Nullable String output,
      @Nullable String error,
      boolean frees,
      @Nullable Instant wakeAt,
      Usage usage,
      Instant at,
      List<EventText> events,
      List<Entry> entries,
      CompletableFuture<Outcome> done)
      implements Change {}

  /** Takes the oldest runs of the backlog. */
  record TakeBacklog(int atMost, CompletableFuture<Outcome> done) implements Change {}

  /** Takes a run that nobody holds. */
  record Take(UUID run, CompletableFuture<Outcome> done) implements Change {}
}
