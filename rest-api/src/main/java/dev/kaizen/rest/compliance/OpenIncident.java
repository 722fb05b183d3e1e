package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, and since when somebody knows. */
@Schema(
    example =
        """
        {"title":"Invoice sent to the wrong customer","level":"high","personalData":true,
         "detectedAt":"2026-11-23T08:40:00Z","text":"A customer called and told us."}""")
public record OpenIncident(
    @Schema(description = "1 to 200 characters") String title,
    @Schema(enumeration = {"low", "high", "critical"}) String level,
    @Schema(
            description =
                "Whether data of people may be concerned: the clock of 72 hours runs then")
        boolean personalData,
    @Schema(description = "When somebody became aware of it; at the latest now") String detectedAt,
    @Schema(description = "The first line of its timeline, 1 to 2,000 characters") String text) {}
