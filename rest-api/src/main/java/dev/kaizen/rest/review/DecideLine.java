package dev.kaizen.rest.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a member's roles. */
@Schema(
    example =
        """
        {"decision":"keep","reason":"Still runs the purchases"}""")
public record DecideLine(
    @Schema(enumeration = {"keep", "revoke"}) String decision,
    @Schema(description = "1 to 500 characters") String reason) {}
