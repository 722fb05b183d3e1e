package dev.kaizen.rest.audit;

import dev.kaizen.audit.head.SigningKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key of the log's. */
@Schema(
    name = "AuditKey",
    example =
        """
        {"key":"kaizen.example/audit/acme+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
         "fingerprint":"7dbd2a6ff3c1c4fbb10c4b5ad0d3a1dfc03a5a1d3fb0ba3ab3a01d7c6d5b5f0a",
         "since":"2026-11-23T09:00:00Z","signs":true}""")
public record SigningKeyJson(
    @Schema(description = "Name, id and key, as c2sp.org/signed-note writes a verifier key")
        String key,
    @Schema(description = "SHA-256 of the key's 32 bytes, in hex: what people compare")
        String fingerprint,
    Instant since,
    @Schema(description = "Whether it is the one that signs now") boolean signs) {

  static SigningKeyJson of(SigningKey k) {
    return new SigningKeyJson(k.key().text(), k.key().fingerprint(), k.since(), k.signs());
  }
}
