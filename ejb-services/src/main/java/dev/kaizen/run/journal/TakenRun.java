package dev.kaizen.run.journal;

import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEventCodec;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run's row as a node took it, with its events as they stand: whoever reads them may find that
 * they cannot be read, and must be the only one to suffer from it.
 *
 * @param idleClaims how often it was taken, this time included, without coming further
 */
record TakenRun(
    UUID run,
    long epoch,
    String workflow,
    int version,
    long lastSeq,
    int idleClaims,
    List<Event> events) {

  record Event(long seq, Instant at, String kind, String payload) {
    Recorded read() {
      return new Recorded(seq, at, RunEventCodec.fromJson(kind, payload));
    }
  }
}
