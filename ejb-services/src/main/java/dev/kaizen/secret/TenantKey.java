package dev.kaizen.secret;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the tenant's; itself it is never told.
 *
 * @param platformKey under which it is wrapped; null for one from before keys had ids
 * @param values how many secrets are sealed under it
 */
public record TenantKey(UUID id, Instant createdAt, @Nullable String platformKey, long values) {}
