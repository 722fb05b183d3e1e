package dev.kaizen.rest.workflow;

import dev.kaizen.workflow.WorkflowSummary;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workflow as lists tell it. */
@Schema(
    name = "Workflow",
    example =
        """
        {"name":"purchase-approval","title":"Purchase approval","description":"Weighs a purchase",
         "latestVersion":3,"publishedVersion":2,"updatedAt":"2026-11-23T09:00:00Z"}""")
public record WorkflowJson(
    String name,
    String title,
    String description,
    int latestVersion,
    @Schema(description = "null while nothing is published") @Nullable Integer publishedVersion,
    Instant updatedAt) {

  static WorkflowJson of(WorkflowSummary w) {
    return new WorkflowJson(
        w.name(),
        w.title(),
        w.description(),
        w.latestVersion(),
        w.publishedVersion(),
        w.updatedAt());
  }
}
