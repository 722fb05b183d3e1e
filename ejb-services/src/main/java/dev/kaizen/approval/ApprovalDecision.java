package dev.kaizen.approval;

import dev.kaizen.sdk.json.JsonValues;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's word on a request, bound to the content they saw.
 *
 * @param decidedBy who spoke
 * @param actingFor whose deputy they spoke as; null when for themselves
 * @param roles the roles by which they could
 * @param edits arguments they changed with their approval
 * @param voided why it counts no more; null while it counts
 */
public record ApprovalDecision(
    UUID id,
    String decidedBy,
    @Nullable String actingFor,
    Set<String> roles,
    boolean approve,
    String comment,
    String contentHash,
    Instant at,
    Place place,
    Map<String, Object> edits,
    @Nullable Signature signature,
    @Nullable String voided) {
  public ApprovalDecision {
    roles = Set.copyOf(roles);
    edits = JsonValues.object(edits);
  }

  /** Whose seat the word fills. */
  public String seat() {
    return actingFor == null ? decidedBy : actingFor;
  }

  public boolean counts() {
    return voided == null;
  }

  /** The same, counted elsewhere. */
  ApprovalDecision at(Place other) {
    return new ApprovalDecision(
        id,
        decidedBy,
        actingFor,
        roles,
        approve,
        comment,
        contentHash,
        at,
        other,
        edits,
        signature,
        voided);
  }
}
