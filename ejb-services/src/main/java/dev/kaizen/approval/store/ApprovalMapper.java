package dev.kaizen.approval.store;

import dev.kaizen.approval.ApprovalContent;
import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalProgress;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Place;
import dev.kaizen.approval.PolicyRef;
import dev.kaizen.approval.Signature;
import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.engine.Tally;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.approval.policy.TermsCodec;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
    row.requestedBy = value.requestedBy();
    row.approverRole = value.content().approverRole();
    row.required = value.content().required();
    row.highRisk = value.highRisk();
    row.excluded = lines(value.excluded());
    row.createdAt = value.createdAt().atOffset(ZoneOffset.UTC);
    copyProgress(value, row);
    return row;
  }

  /** What may change after a request was opened; nothing else ever does. */
  static void copyProgress(ApprovalRequest from, ApprovalRequestRow to) {
    to.status = word(from.status());
    to.claimedBy = from.claimedBy();
    to.dueAt = time(from.dueAt());
    to.decidedAt = time(from.decidedAt());
    to.action = JsonText.write(from.action());
    to.evidence = JsonText.write(from.evidence());
    to.contentHash = from.contentHash();
    to.policy = from.policy().name();
    to.policyVersion = from.policy().version();
    to.terms = from.policy().equals(PolicyRef.NONE) ? "" : TermsCodec.write(from.terms());
    to.progress = StoredJson.write(from.progress());
    copyOpen(from, to);
  }

  /** Who may decide now, as far as the inbox can ask for it; the engine alone decides. */
  private static void copyOpen(ApprovalRequest from, ApprovalRequestRow to) {
    Set<String> roles = new TreeSet<>();
    Set<String> people = new TreeSet<>();
    Tally tally = ApprovalEngine.tally(from);
    if (from.status() == ApprovalStatus.OPEN && tally.status() == ApprovalStatus.OPEN) {
      Stage stage = from.stages().get(tally.stage());
      for (int g : tally.open()) {
        Group group = stage.groups().get(g);
        if (group.role() != null) {
          roles.add(group.role());
        }
        people.addAll(group.people());
      }
      roles.addAll(from.progress().alsoRoles());
      from.progress().delegations().forEach(d -> people.add(d.to()));
    }
    to.openRoles = lines(roles);
    to.openPeople = lines(people);
  }

  static ApprovalRequest value(ApprovalRequestRow row, List<ApprovalDecisionRow> decisions) {
    ApprovalContent content =
        new ApprovalContent(
            row.origin,
            row.title,
            row.question,
            row.reason,
            object(row.action),
            list(row.evidence),
            row.approverRole,
            row.required,
            row.highRisk);
    ApprovalTerms terms =
        row.terms.isEmpty()
            ? ApprovalTerms.ofWorkflow(row.approverRole, row.required)
            : TermsCodec.read(row.terms);
    return new ApprovalRequest(
        row.id,
        row.subject,
        content,
        new PolicyRef(row.policy, row.policyVersion),
        terms,
        row.contentHash,
        row.requestedBy,
        set(row.excluded),
        ApprovalStatus.valueOf(row.status.toUpperCase(Locale.ROOT)),
        row.claimedBy,
        row.createdAt.toInstant(),
        instant(row.dueAt),
        instant(row.decidedAt),
        row.progress.isEmpty()
            ? ApprovalProgress.NONE
            : StoredJson.read(row.progress, ApprovalProgress.class),
        decisions.stream().map(ApprovalMapper::decision).toList(),
        row.revision);
  }

  static ApprovalDecisionRow row(UUID request, ApprovalDecision value) {
    ApprovalDecisionRow row = new ApprovalDecisionRow(value.id());
    row.requestId = request;
    row.decidedBy = value.decidedBy();
    row.actingFor = value.actingFor();
    row.roles = lines(value.roles());
    row.decision = value.approve() ? ApprovalDecisionRow.APPROVE : ApprovalDecisionRow.REJECT;
    row.comment = value.comment();
    row.contentHash = value.contentHash();
    row.at = value.at().atOffset(ZoneOffset.UTC);
    row.stage = value.place().stage();
    row.place = value.place().group();
    row.veto = value.place().veto();
    row.edits = JsonText.write(value.edits());
    Signature signature = value.signature();
    row.signature = signature == null ? null : StoredJson.write(signature);
    row.voided = value.voided();
    return row;
  }

  static String word(ApprovalStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  static String lines(Collection<String> names) {
    return String.join("\n", names);
  }

  private static Set<String> set(String lines) {
    return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n", -1));
  }

  private static ApprovalDecision decision(ApprovalDecisionRow row) {
    String signature = row.signature;
    return new ApprovalDecision(
        row.id,
        row.decidedBy,
        row.actingFor,
        set(row.roles),
        row.decision.equals(ApprovalDecisionRow.APPROVE),
        row.comment,
        row.contentHash,
        row.at.toInstant(),
        new Place(row.stage, row.place, row.veto),
        object(row.edits),
        signature == null ? null : StoredJson.read(signature, Signature.class),
        row.voided);
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

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : Objects.requireNonNull(time).toInstant();
  }
}
