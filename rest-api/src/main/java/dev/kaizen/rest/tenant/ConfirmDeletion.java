package dev.kaizen.rest.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which tenant is to be deleted, once more. */
@Schema(example = "{\"slug\":\"acme\"}")
public record ConfirmDeletion(
    @Schema(description = "The same as in the address, so that nobody confirms the wrong one")
        String slug) {}
