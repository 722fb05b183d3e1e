package dev.kaizen.rest.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param checkpoint up to which recorded outputs are taken; the newest when missing
 */
@Schema(example = "{\"checkpoint\":3}")
public record ReplayRun(@Nullable Long checkpoint) {}
