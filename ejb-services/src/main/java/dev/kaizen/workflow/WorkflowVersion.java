package dev.kaizen.workflow;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a workflow.
 *
 * @param status DRAFT until published; a published version never changes
 * @param contentHash SHA-256 of the definition's canonical JSON, lower-case hex
 * @param revision grows with each change of a draft; what an ETag carries
 */
public record WorkflowVersion(
    String name,
    int version,
    Status status,
    WorkflowDefinition definition,
    String contentHash,
    String createdBy,
    Instant createdAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    int revision) {
  /** Where a version stands. */
  public enum Status {
    DRAFT,
    PUBLISHED
  }
}
