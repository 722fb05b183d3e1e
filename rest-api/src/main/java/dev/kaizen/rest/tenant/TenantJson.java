package dev.kaizen.rest.tenant;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.tenantadmin.Tenant;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant in the directory. */
@Schema(
    name = "Tenant",
    example =
        """
        {"slug":"acme","name":"Acme","status":"active","createdAt":"2026-11-23T09:00:00Z"}""")
public record TenantJson(
    String slug,
    String name,
    @Schema(enumeration = {"provisioning", "active", "suspended"}) String status,
    Instant createdAt) {

  static TenantJson of(Tenant t) {
    return new TenantJson(t.slug(), t.name(), Texts.lower(t.status()), t.createdAt());
  }
}
