package dev.kaizen.workflow.store;

import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.workflow.WorkflowVersion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows to values and back. */
final class WorkflowVersionMapper {
  private WorkflowVersionMapper() {}

  static WorkflowVersionRow row(WorkflowVersion value) {
    WorkflowVersionRow row = new WorkflowVersionRow(value.name(), value.version());
    row.status = status(value.status());
    row.title = value.definition().title();
    row.definition = WorkflowCodec.canonicalJson(value.definition());
    row.contentHash = value.contentHash();
    row.createdBy = value.createdBy();
    row.createdAt = value.createdAt().atOffset(ZoneOffset.UTC);
    return row;
  }

  static WorkflowVersion value(WorkflowVersionRow row) {
    return new WorkflowVersion(
        row.name,
        row.version,
        row.status.equals(WorkflowVersionRow.PUBLISHED)
            ? WorkflowVersion.Status.PUBLISHED
            : WorkflowVersion.Status.DRAFT,
        WorkflowCodec.fromJson(row.definition),
        row.contentHash,
        row.createdBy,
        row.createdAt.toInstant(),
        row.publishedBy,
        instant(row.publishedAt),
        row.revision);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static String status(WorkflowVersion.Status status) {
    return switch (status) {
      case DRAFT -> WorkflowVersionRow.DRAFT;
      case PUBLISHED -> WorkflowVersionRow.PUBLISHED;
    };
  }
}
