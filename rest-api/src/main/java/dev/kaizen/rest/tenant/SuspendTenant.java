package dev.kaizen.rest.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a tenant is suspended. */
@Schema(example = "{\"reason\":\"the contract has ended\"}")
public record SuspendTenant(
    @Schema(description = "1 to 500 characters; stands in the logs") String reason) {}
