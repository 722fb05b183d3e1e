package dev.kaizen.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as lists show it.
 *
 * @param publishedVersion the newest published one; null when there is none yet
 */
public record WorkflowSummary(
    String name,
    String title,
    String description,
    int latestVersion,
    @Nullable Integer publishedVersion,
    Instant updatedAt) {}
