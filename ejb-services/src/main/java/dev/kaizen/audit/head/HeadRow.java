package dev.kaizen.audit.head;

import dev.kaizen.verifier.SignedHead;
import java.time.Instant;

/**
 * A signed head as it is kept.
 *
 * @param size how many entries it covers
 * @param note its whole text, a C2SP checkpoint
 */
public record HeadRow(long size, Instant at, String note) {
  public SignedHead head() {
    return SignedHead.parse(note);
  }
}
