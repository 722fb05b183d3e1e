package dev.kaizen.rest.secret;

import dev.kaizen.secret.TenantKey;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key of the tenant's, without the key. */
@Schema(
    name = "Key",
    example =
        """
        {"id":"0b6e2f0e-2c57-4d0c-9f43-0f5f3e6f9a11","createdAt":"2026-11-23T09:00:00Z",
         "platformKey":"file:3f2a91c07b5de846","values":12}""")
public record KeyJson(
    UUID id,
    Instant createdAt,
    @Schema(description = "Under which it is wrapped; null for one from before keys had ids")
        @Nullable String platformKey,
    @Schema(description = "How many secrets and API keys are sealed under it") long values) {

  static KeyJson of(TenantKey k) {
    return new KeyJson(k.id(), k.createdAt(), k.platformKey(), k.values());
  }
}
