package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how long somebody bears the risk of a finding, and why. */
@Schema(
    example =
        """
        {"reason":"The system is replaced in January","until":"2027-01-31"}""")
public record AcceptRisk(
    @Schema(description = "1 to 2,000 characters") String reason,
    @Schema(description = "A time or a date, at most a year from now") String until) {}
