package dev.kaizen.rest.tenant;

import dev.kaizen.tenantadmin.TenantService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant that was made. */
@Schema(
    name = "OpenedTenant",
    example =
        """
        {"tenant":{"slug":"initech","name":"Initech","status":"active","reason":null,
         "createdAt":"2026-11-23T09:00:00Z","changedAt":"2026-11-23T09:00:02Z"},
         "firstPassword":"tell-it-once-0a1b2c"}""")
public record OpenedTenantJson(
    TenantJson tenant,
    @Schema(
            description =
                "For the first login of an administrator who got an account; told this once")
        @Nullable String firstPassword) {

  static OpenedTenantJson of(TenantService.Opened opened) {
    return new OpenedTenantJson(TenantJson.of(opened.tenant()), opened.password());
  }

  /** A record tells all it holds; this one keeps the password to itself. */
  @Override
  public String toString() {
    return tenant.toString();
  }
}
