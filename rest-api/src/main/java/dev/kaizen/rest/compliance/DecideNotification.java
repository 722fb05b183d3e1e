package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the authority is told. */
@Schema(
    example =
        """
        {"told":true,"toldAt":"2026-11-24T10:00:00Z","reference":"LDA-2026-4711","why":null}""")
public record DecideNotification(
    boolean told,
    @Schema(description = "When it was told; only with told") @Nullable String toldAt,
    @Schema(description = "The authority's file number, or how it was told; only with told")
        @Nullable String reference,
    @Schema(description = "Why it is not told, or was told after 72 hours; 1 to 2,000 characters")
        @Nullable String why) {}
