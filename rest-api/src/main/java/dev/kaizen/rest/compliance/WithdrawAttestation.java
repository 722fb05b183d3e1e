package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a statement is taken back. */
@Schema(example = "{\"reason\":\"The report was replaced\"}")
public record WithdrawAttestation(@Schema(description = "1 to 2,000 characters") String reason) {}
