package dev.kaizen.rest.compliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person asks about their own data. */
@Schema(
    example =
        """
        {"kind":"erasure","name":"Jane Doe","identifiers":["Jane Doe","jane@example.org"],
         "verified":"Called back under the number on file","receivedAt":"2026-11-20"}""")
public record OpenSubjectRequest(
    @Schema(
            enumeration = {
              "access",
              "portability",
              "rectification",
              "erasure",
              "restriction",
              "objection"
            })
        String kind,
    @Schema(description = "1 to 200 characters") String name,
    @Schema(
            description =
                "1 to 20 of what they are called in the data, each of 3 to 200 characters; found as"
                    + " words of their own, in any case and across line ends")
        @Nullable List<String> identifiers,
    @Schema(description = "How it was made sure that it is they who ask, 1 to 500 characters")
        String verified,
    @Schema(description = "When it reached the organization; at the latest now")
        String receivedAt) {}
