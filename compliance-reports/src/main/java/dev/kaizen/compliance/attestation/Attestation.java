package dev.kaizen.compliance.attestation;

import dev.kaizen.compliance.Framework;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's statement for a clause, with a file that proves it.
 *
 * @param sha256 over the file's bytes, lower-case hex
 */
public record Attestation(
    UUID id,
    Framework framework,
    String clause,
    String statement,
    Instant validUntil,
    String filename,
    String mediaType,
    long size,
    String sha256,
    String by,
    Instant at,
    @Nullable Withdrawal withdrawal) {
  /** Who took it back, and why. */
  public record Withdrawal(String by, Instant at, String why) {}

  public boolean inForce(Instant time) {
    return !at.isAfter(time)
        && validUntil.isAfter(time)
        && (withdrawal == null || withdrawal.at().isAfter(time));
  }
}
