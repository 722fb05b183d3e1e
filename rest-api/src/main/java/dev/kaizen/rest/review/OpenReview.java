package dev.kaizen.rest.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new access review. */
@Schema(
    example =
        """
        {"name":"Third quarter","roles":["tenant-admin","reviewer"],"dueAt":"2030-10-31"}""")
public record OpenReview(
    @Schema(description = "1 to 100 characters") String name,
    @Schema(description = "Whose holders are looked at; all roles when left out or empty")
        @Nullable List<String> roles,
    @Schema(description = "A time, or a date for its first moment in UTC; in the future")
        String dueAt) {}
