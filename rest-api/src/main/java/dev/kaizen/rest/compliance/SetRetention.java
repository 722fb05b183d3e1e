package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long to keep. */
@Schema(
    example =
        """
        {"days":730}""")
public record SetRetention(@Schema(description = "1 to 36,500") int days) {}
