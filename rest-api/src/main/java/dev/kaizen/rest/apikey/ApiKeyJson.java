package dev.kaizen.rest.apikey;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.apikey.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key, of which everything may be known but the key itself. */
@Schema(
    name = "ApiKey",
    example =
        """
        {"id":"0193a5c0-7b1e-4d6e-9b1a-2f7f3c1e5a10","name":"nightly-import",
         "roles":["workflow-author"],"state":"active","createdBy":"ada",
         "createdAt":"2026-11-23T09:00:00Z","expiresAt":"2026-12-23T09:00:00Z",
         "lastUsedAt":null,"revokedBy":null,"revokedAt":null,"key":null}""")
public record ApiKeyJson(
    UUID id,
    String name,
    List<String> roles,
    @Schema(enumeration = {"active", "expired", "revoked"}) String state,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Schema(description = "To the minute; null while nothing has used it")
        @Nullable Instant lastUsedAt,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt,
    @Schema(description = "Told once, in the answer to the request that made it; null ever after")
        @Nullable String key) {

  static ApiKeyJson of(ApiKey key, Instant now) {
    return new ApiKeyJson(
        key.id(),
        key.name(),
        key.roles().stream().map(Role::tokenName).sorted().toList(),
        Texts.lower(key.state(now)),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.revokedBy(),
        key.revokedAt(),
        null);
  }

  ApiKeyJson with(@Nullable String text) {
    return new ApiKeyJson(
        id,
        name,
        roles,
        state,
        createdBy,
        createdAt,
        expiresAt,
        lastUsedAt,
        revokedBy,
        revokedAt,
        text);
  }

  /** A record tells all it holds; this one keeps its key to itself. */
  @Override
  public String toString() {
    return "ApiKeyJson[" + id + "]";
  }
}
