package dev.kaizen.rest.gallery;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the pattern is run with. */
@Schema(example = "{\"input\":{\"question\":\"How many vacation days are there?\"}}")
public record RunPattern(
    @Schema(description = "The sample when left out") @Nullable Map<String, Object> input) {}
