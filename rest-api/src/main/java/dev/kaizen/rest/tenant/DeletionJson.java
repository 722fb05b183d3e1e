package dev.kaizen.rest.tenant;

import dev.kaizen.tenantadmin.deletion.Deletion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deletion that was asked for. */
@Schema(
    name = "TenantDeletion",
    example =
        """
        {"slug":"acme","reason":"the contract has ended","requestedBy":"root",
         "requestedAt":"2026-11-23T09:00:00Z","confirmedBy":"root2",
         "confirmedAt":"2026-11-23T10:00:00Z","dueAt":"2026-11-30T10:00:00Z","error":null}""")
public record DeletionJson(
    String slug,
    String reason,
    String requestedBy,
    Instant requestedAt,
    @Schema(description = "Null until another platform administrator has confirmed")
        @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Schema(description = "When the tenant is destroyed; until then it can be withdrawn")
        @Nullable Instant dueAt,
    @Schema(description = "Why the last try to destroy it broke off; it is tried again")
        @Nullable String error) {

  static DeletionJson of(Deletion d) {
    return new DeletionJson(
        d.slug(),
        d.reason(),
        d.requestedBy(),
        d.requestedAt(),
        d.confirmedBy(),
        d.confirmedAt(),
        d.dueAt(),
        d.error());
  }
}
