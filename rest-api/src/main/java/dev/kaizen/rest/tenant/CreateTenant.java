package dev.kaizen.rest.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new tenant. */
@Schema(example = "{\"slug\":\"initech\",\"name\":\"Initech\"}")
public record CreateTenant(
    @Schema(description = "2 to 31 of a-z, 0-9 and '-', starts with a letter; never changes")
        String slug,
    String name) {}
