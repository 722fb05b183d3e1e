package dev.kaizen.verifier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the chain sees it. {@code payload} is the very text that was hashed.
 *
 * @param channel the door it came through; null in an entry of the first format, which knew none
 * @param address where it came from; empty when nowhere is known
 */
public record ChainEntry(
    long seq,
    Instant at,
    String actor,
    @Nullable String channel,
    String address,
    String action,
    String subjectType,
    String subjectId,
    String payload,
    String prevHash,
    String hash) {

  /** Bound to its place in the log of that tenant by the hash it should have. */
  public ChainEntry hashedFor(String tenant) {
    return withHash(AuditChain.hash(tenant, this));
  }

  ChainEntry withHash(String other) {
    return new ChainEntry(
        seq, at, actor, channel, address, action, subjectType, subjectId, payload, prevHash, other);
  }
}
