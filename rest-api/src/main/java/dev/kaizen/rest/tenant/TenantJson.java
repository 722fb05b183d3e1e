package dev.kaizen.rest.tenant;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.tenantadmin.Tenant;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant in the directory. */
@Schema(
    name = "Tenant",
    example =
        """
        {"slug":"acme","name":"Acme","status":"suspended","reason":"the contract has ended",
         "createdAt":"2026-11-23T09:00:00Z","changedAt":"2026-11-24T12:00:00Z"}""")
public record TenantJson(
    String slug,
    String name,
    @Schema(enumeration = {"provisioning", "active", "suspended", "deleting", "failed"})
        String status,
    @Schema(description = "Why it is suspended, or what failed and how to mend it; else null")
        @Nullable String reason,
    Instant createdAt,
    @Schema(description = "Since when it has this status") Instant changedAt) {

  static TenantJson of(Tenant t) {
    return new TenantJson(
        t.slug(), t.name(), Texts.lower(t.status()), t.reason(), t.createdAt(), t.changedAt());
  }
}
