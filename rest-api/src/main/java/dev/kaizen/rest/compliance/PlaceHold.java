package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What must not be destroyed, and why. */
@Schema(
    example =
        """
        {"scope":"workflow","target":"purchase-approval","reason":"Lawsuit 12 O 345/26"}""")
public record PlaceHold(
    @Schema(enumeration = {"everything", "workflow", "knowledge-base", "run"}) String scope,
    @Schema(description = "The name, or the run's id; left out for everything")
        @Nullable String target,
    @Schema(description = "1 to 1,000 characters") String reason) {}
