package dev.kaizen.rest.secret;

import dev.kaizen.secret.Secret;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be known of a secret. Its value is never told. */
@Schema(
    name = "Secret",
    example =
        """
        {"name":"mail-relay","purpose":"Password of the mail relay","version":2,
         "createdBy":"ada","createdAt":"2026-11-01T09:00:00Z","rotatedBy":"ada",
         "rotatedAt":"2026-11-23T09:00:00Z","usedAt":null}""")
public record SecretJson(
    String name,
    String purpose,
    @Schema(description = "What the ETag carries") int version,
    String createdBy,
    Instant createdAt,
    String rotatedBy,
    Instant rotatedAt,
    @Schema(description = "To the minute; null while nothing has used it")
        @Nullable Instant usedAt) {

  static SecretJson of(Secret s) {
    return new SecretJson(
        s.name(),
        s.purpose(),
        s.version(),
        s.createdBy(),
        s.createdAt(),
        s.rotatedBy(),
        s.rotatedAt(),
        s.usedAt());
  }
}
