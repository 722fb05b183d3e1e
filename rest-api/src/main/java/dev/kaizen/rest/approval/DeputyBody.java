package dev.kaizen.rest.approval;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who shall speak for you. */
@Schema(
    name = "DeputyDraft",
    example =
        """
        {"deputy":"rob","from":"2026-12-21T00:00:00Z","until":"2027-01-02T00:00:00Z",
         "roles":["reviewer"],"reason":"On leave"}""")
public record DeputyBody(
    @Schema(description = "User name; they need a role of their own that decides approvals")
        String deputy,
    Instant from,
    Instant until,
    @Schema(description = "Yours that they may decide by; all that decide when left out")
        @Nullable List<String> roles,
    @Nullable String reason) {}
