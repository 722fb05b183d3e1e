package dev.kaizen.rest.tenant;

import dev.kaizen.tenantadmin.PlatformAct;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a platform administrator did to a tenant. */
@Schema(
    name = "PlatformAct",
    example =
        """
        {"id":7,"at":"2026-11-24T12:00:00Z","actor":"root","act":"suspend","slug":"acme",
         "detail":"the contract has ended"}""")
public record PlatformActJson(
    long id,
    Instant at,
    String actor,
    @Schema(description = "Such as provision, suspend, resume, rename") String act,
    String slug,
    @Nullable String detail) {

  static PlatformActJson of(PlatformAct a) {
    return new PlatformActJson(a.id(), a.at(), a.actor(), a.act(), a.slug(), a.detail());
  }
}
