package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.attestation.Attestation;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's statement for a clause, with a file that proves it. */
@Schema(
    name = "Attestation",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000008","framework":"soc2","clause":"CC6.4",
         "statement":"The data centre's own SOC 2 report covers physical access.",
         "validUntil":"2027-06-30T00:00:00Z","filename":"soc2-hosting.pdf",
         "mediaType":"application/pdf","sizeBytes":48211,
         "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "by":"cora","at":"2026-11-23T09:00:00Z","inForce":true,"withdrawal":null}""")
public record AttestationJson(
    UUID id,
    String framework,
    String clause,
    String statement,
    Instant validUntil,
    String filename,
    String mediaType,
    long sizeBytes,
    @Schema(description = "Over the file's bytes, lower-case hex") String sha256,
    String by,
    Instant at,
    @Schema(description = "Neither over nor withdrawn") boolean inForce,
    @Nullable Withdrawal withdrawal) {
  /** Who took it back, and why. */
  @Schema(name = "AttestationWithdrawal")
  public record Withdrawal(String by, Instant at, String reason) {}

  static AttestationJson of(Attestation a, Instant now) {
    Attestation.Withdrawal w = a.withdrawal();
    return new AttestationJson(
        a.id(),
        Texts.lower(a.framework()),
        a.clause(),
        a.statement(),
        a.validUntil(),
        a.filename(),
        a.mediaType(),
        a.size(),
        a.sha256(),
        a.by(),
        a.at(),
        a.inForce(now),
        w == null ? null : new Withdrawal(w.by(), w.at(), w.why()));
  }
}
