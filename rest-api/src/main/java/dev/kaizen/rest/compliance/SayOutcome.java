package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was told or done. */
@Schema(
    example =
        """
        {"outcome":"The export was handed over by registered mail"}""")
public record SayOutcome(@Schema(description = "1 to 2,000 characters") String outcome) {}
