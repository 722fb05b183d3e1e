package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts when a control fails. */
@Schema(example = "{\"owner\":\"wim\"}")
public record OwnControl(@Schema(description = "User name of a member") String owner) {}
