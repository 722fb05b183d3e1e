package dev.kaizen.approval.store;

import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows to values and back. */
final class ApprovalMapper {
  private ApprovalMapper() {}

  static ApprovalRequestRow row(ApprovalRequest value) {
    ApprovalRequestRow row = new ApprovalRequestRow(value.id());
    row.subject = value.subject();
    row.origin = value.origin();
    row.title = value.title();
    row.question = value.question();
    row.reason = value.reason();
    row.action = JsonText.write(value.action());
    row.evidence = JsonText.write(value.evidence());
    row.contentHash = value.contentHash();
    row.requestedBy = value.requestedBy();
    row.approverRole = value.approverRole();
    row.required = value.required();
    row.highRisk = value.highRisk();
    row.createdAt = value.createdAt().atOffset(ZoneOffset.UTC);
    row.dueAt = time(value.dueAt());
    copyProgress(value, row);
    return row;
  }

  /** What may change after a request was opened; nothing else ever does. */
  static void copyProgress(ApprovalRequest from, ApprovalRequestRow to) {
    to.status = word(from.status());
    to.claimedBy = from.claimedBy();
    to.decidedAt = time(from.decidedAt());
  }

  static ApprovalRequest value(ApprovalRequestRow row, List<ApprovalDecisionRow> decisions) {
    return new ApprovalRequest(
        row.id,
        row.subject,
        row.origin,
        row.title,
        row.question,
        row.reason,
        object(row.action),
        list(row.evidence),
        row.contentHash,
        row.requestedBy,
        row.approverRole,
        row.required,
        row.highRisk,
        ApprovalStatus.valueOf(row.status.toUpperCase(Locale.ROOT)),
        row.claimedBy,
        row.createdAt.toInstant(),
        instant(row.dueAt),
        instant(row.decidedAt),
        decisions.stream().map(ApprovalMapper::decision).toList(),
        row.revision);
  }

  static ApprovalDecisionRow row(UUID request, ApprovalDecision value) {
    ApprovalDecisionRow row = new ApprovalDecisionRow(value.id());
    row.requestId = request;
    row.decidedBy = value.decidedBy();
    row.decision = value.approve() ? ApprovalDecisionRow.APPROVE : ApprovalDecisionRow.REJECT;
    row.comment = value.comment();
    row.contentHash = value.contentHash();
    row.at = value.at().atOffset(ZoneOffset.UTC);
    return row;
  }

  static String word(ApprovalStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static ApprovalDecision decision(ApprovalDecisionRow row) {
    return new ApprovalDecision(
        row.id,
        row.decidedBy,
        row.decision.equals(ApprovalDecisionRow.APPROVE),
        row.comment,
        row.contentHash,
        row.at.toInstant());
  }

  private static Map<String, Object> object(String json) {
    if (JsonText.parse(json) instanceof Map<?, ?> map) {
      return JsonValues.object(map);
    }
    throw unreadable();
  }

  private static List<Object> list(String json) {
    if (JsonText.parse(json) instanceof List<?> list) {
      return JsonValues.list(list);
    }
    throw unreadable();
  }

  private static KaizenException unreadable() {
    return new KaizenException(ErrorCode.INTERNAL, "A kept approval request cannot be read");
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
