package dev.kaizen.rest.review;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.review.ReviewLine;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership that is looked at. */
@Schema(
    name = "ReviewLine",
    example =
        """
        {"username":"rita","roles":["reviewer"],"decision":"keep",
         "reason":"Still runs the purchases","decidedBy":"cora",
         "decidedAt":"2026-10-12T09:00:00Z"}""")
public record ReviewLineJson(
    String username,
    @Schema(description = "Those of the campaign's that the member had when it was opened")
        List<String> roles,
    @Schema(
            enumeration = {"keep", "revoke"},
            description = "Null until somebody has decided")
        @Nullable String decision,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  static ReviewLineJson of(ReviewLine line) {
    return new ReviewLineJson(
        line.username(),
        line.roles().stream().map(Role::tokenName).sorted().toList(),
        line.decision() == null ? null : Texts.lower(line.decision()),
        line.reason(),
        line.decidedBy(),
        line.decidedAt());
  }
}
