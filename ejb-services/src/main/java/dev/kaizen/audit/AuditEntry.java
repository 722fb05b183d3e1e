package dev.kaizen.audit;

import dev.kaizen.verifier.ChainEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log. Hashes are lower-case hex; {@code payload} is the JSON that was hashed.
 *
 * @param channel a {@link dev.kaizen.tenant.Origin.Channel} as text; null in entries from before
 *     they had one
 * @param address the network address the act came from; empty when none is known
 */
public record AuditEntry(
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

  /** In the verifier's terms. */
  public ChainEntry inChain() {
    return new ChainEntry(
        seq, at, actor, channel, address, action, subjectType, subjectId, payload, prevHash, hash);
  }

  public AuditEntry withHash(String other) {
    return new AuditEntry(
        seq, at, actor, channel, address, action, subjectType, subjectId, payload, prevHash, other);
  }
}
