package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to become of a place that names the person. */
@Schema(
    example =
        """
        {"kind":"by-hand","id":"audit-trail","why":"Kept under GDPR 17(3)(b): the log of who acted"}""")
public record KeepPlace(
    @Schema(enumeration = {"run", "request", "document", "assessment", "by-hand"}) String kind,
    String id,
    @Schema(description = "Why it stays, 1 to 2,000 characters; null takes that back")
        @Nullable String why) {}
