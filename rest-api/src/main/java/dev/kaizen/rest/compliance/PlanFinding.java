package dev.kaizen.rest.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees to a finding, until when and how. */
@Schema(
    example =
        """
        {"owner":"wim","dueAt":"2026-12-23","plan":"Write the entry with the purchasing team"}""")
public record PlanFinding(
    @Schema(description = "User name of a member") String owner,
    @Schema(description = "A time or a date, at most a year from now") String dueAt,
    @Schema(description = "1 to 2,000 characters") String plan) {}
