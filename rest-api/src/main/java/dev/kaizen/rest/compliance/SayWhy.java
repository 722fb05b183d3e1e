package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason, in a person's words. */
@Schema(
    example =
        """
        {"why":"Many systems are concerned, and two of them are archives"}""")
public record SayWhy(@Schema(description = "1 to 2,000 characters") String why) {}
