package dev.kaizen.rest.review;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.review.AccessReview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign. */
@Schema(
    name = "AccessReview",
    example =
        """
        {"id":"0193a5c0-7b1e-4d6e-9b1a-2f7f3c1e5a10","name":"Third quarter","state":"open",
         "roles":["reviewer","tenant-admin"],"lines":4,"undecided":1,"openedBy":"cora",
         "openedAt":"2026-10-01T09:00:00Z","dueAt":"2026-10-31T00:00:00Z","closedBy":null,
         "closedAt":null}""")
public record AccessReviewJson(
    UUID id,
    String name,
    @Schema(enumeration = {"open", "overdue", "closed"}) String state,
    List<String> roles,
    int lines,
    int undecided,
    String openedBy,
    Instant openedAt,
    Instant dueAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt) {

  static AccessReviewJson of(AccessReview review, Instant now) {
    return new AccessReviewJson(
        review.id(),
        review.name(),
        Texts.lower(review.state(now)),
        review.roles().stream().map(Role::tokenName).sorted().toList(),
        review.lines(),
        review.open(),
        review.openedBy(),
        review.openedAt(),
        review.dueAt(),
        review.closedBy(),
        review.closedAt());
  }
}
