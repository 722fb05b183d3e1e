package dev.kaizen.approval;

import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.approval.policy.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to decide.
 *
 * @param subject what waits for the decision; opaque here, {@code run:<id>:<node>:<event>} when a
 *     run asks
 * @param contentHash SHA-256 over what is asked, action, evidence and terms; a decision names it
 * @param requestedBy who started what asks; may not decide
 * @param excluded others who may not: who wrote what asks
 * @param claimedBy who is at it now; null when nobody is
 * @param decisions all words, those that count no more too, in their order
 */
public record ApprovalRequest(
    UUID id,
    String subject,
    ApprovalContent content,
    PolicyRef policy,
    ApprovalTerms terms,
    String contentHash,
    String requestedBy,
    Set<String> excluded,
    ApprovalStatus status,
    @Nullable String claimedBy,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant decidedAt,
    ApprovalProgress progress,
    List<ApprovalDecision> decisions,
    int revision) {
  private static final String CHECK = "check:";

  public ApprovalRequest {
    excluded = Set.copyOf(excluded);
    decisions = List.copyOf(decisions);
  }

  /** Nothing waits for it: it is made to see whether those who decide look. */
  public boolean isCheck() {
    return subject.startsWith(CHECK);
  }

  /** What people are shown: a check looks like what it was made from. */
  public String shownSubject() {
    return isCheck() ? subject.substring(subject.indexOf(':', CHECK.length()) + 1) : subject;
  }

  /** Who is told what comes of it: who asked, or who made the check. */
  List<String> askers() {
    return isCheck() ? List.copyOf(excluded) : List.of(requestedBy);
  }

  static String checkSubject(UUID id, String like) {
    return CHECK + id + ":" + like;
  }

  public String origin() {
    return content.origin();
  }

  /** What asks, without its version. */
  public String workflow() {
    return content.workflow();
  }

  public String title() {
    return content.title();
  }

  public String question() {
    return content.question();
  }

  public String reason() {
    return content.reason();
  }

  public Map<String, Object> action() {
    return content.action();
  }

  public List<Object> evidence() {
    return content.evidence();
  }

  public boolean highRisk() {
    return content.highRisk();
  }

  /** The words that count. */
  public List<ApprovalDecision> counting() {
    return decisions.stream().filter(ApprovalDecision::counts).toList();
  }

  /** The terms' stages with the people who were asked besides. */
  public List<Stage> stages() {
    return Extras.into(terms.stages(), progress.extras());
  }

  /** The same, ended; only an open one can be. */
  ApprovalRequest closed(ApprovalStatus end, Instant at) {
    if (status != ApprovalStatus.OPEN || end == ApprovalStatus.OPEN) {
      throw new IllegalStateException("%s cannot follow on %s".formatted(end, status));
    }
    return with(end, null, at, progress.at(progress.clock().next(null)));
  }

  /** The same, with somebody at it, or nobody. */
  ApprovalRequest claimedBy(@Nullable String person) {
    return with(status, person, decidedAt, progress);
  }

  ApprovalRequest with(ApprovalProgress other) {
    return with(status, claimedBy, decidedAt, other);
  }

  /** The same, with another limit. */
  ApprovalRequest dueAt(@Nullable Instant due) {
    return new ApprovalRequest(
        id,
        subject,
        content,
        policy,
        terms,
        contentHash,
        requestedBy,
        excluded,
        status,
        claimedBy,
        createdAt,
        due,
        decidedAt,
        progress,
        decisions,
        revision);
  }

  /** The same, asking something else or others; its hash is another then. */
  ApprovalRequest asking(ApprovalContent other, PolicyRef newPolicy, ApprovalTerms newTerms) {
    return new ApprovalRequest(
        id,
        subject,
        other,
        newPolicy,
        newTerms,
        other.hash(newPolicy, newTerms),
        requestedBy,
        excluded,
        status,
        claimedBy,
        createdAt,
        dueAt,
        decidedAt,
        progress,
        decisions,
        revision);
  }

  /** The same as nobody had said anything, without a limit: to judge it anew. */
  ApprovalRequest reopened() {
    return new ApprovalRequest(
        id,
        subject,
        content,
        policy,
        terms,
        contentHash,
        requestedBy,
        excluded,
        ApprovalStatus.OPEN,
        null,
        createdAt,
        null,
        null,
        ApprovalProgress.NONE,
        List.of(),
        revision);
  }

  /** The same with one more word. */
  ApprovalRequest saying(ApprovalDecision word, Place place) {
    List<ApprovalDecision> more = new ArrayList<>(decisions);
    more.add(word.at(place));
    return new ApprovalRequest(
        id,
        subject,
        content,
        policy,
        terms,
        contentHash,
        requestedBy,
        excluded,
        status,
        claimedBy,
        createdAt,
        dueAt,
        decidedAt,
        progress,
        more,
        revision);
  }

  private ApprovalRequest with(
      ApprovalStatus newStatus,
      @Nullable String person,
      @Nullable Instant endedAt,
      ApprovalProgress newProgress) {
    return new ApprovalRequest(
        id,
        subject,
        content,
        policy,
        terms,
        contentHash,
        requestedBy,
        excluded,
        newStatus,
        person,
        createdAt,
        dueAt,
        endedAt,
        newProgress,
        decisions,
        revision);
  }
}
