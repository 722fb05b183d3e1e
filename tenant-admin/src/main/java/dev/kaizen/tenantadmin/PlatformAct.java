package dev.kaizen.tenantadmin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a platform administrator did to a tenant.
 *
 * @param act such as {@code suspend}
 */
public record PlatformAct(
    long id, Instant at, String actor, String act, String slug, @Nullable String detail) {}
