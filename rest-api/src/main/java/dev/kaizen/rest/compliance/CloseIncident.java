package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an incident came from and what is done about it. */
@Schema(
    example =
        """
        {"cause":"The address was typed by hand","lessons":"The address is taken from the file"}""")
public record CloseIncident(
    @Schema(description = "1 to 2,000 characters") String cause,
    @Schema(description = "What is done so that it does not come again, 1 to 2,000 characters")
        String lessons) {}
