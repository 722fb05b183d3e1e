package dev.kaizen.approval;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One word to several requests of the same workflow at low risk. Each is a decision by itself, with
 * its own transaction and audit entry: what is refused for one says nothing of the others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkDecisions {
  private static final int MOST = 100;

  @Inject private ApprovalService approvals;
  @Inject private DecisionService decisions;

  /** A request with the hash of what was seen of it. */
  public record Seen(UUID id, String contentHash) {}

  /** What came of one; refusal is null when it was decided. */
  public record Result(
      UUID id, @Nullable ApprovalStatus status, @Nullable ErrorCode code, @Nullable String why) {}

  public List<Result> decide(List<Seen> requests, boolean approve, String comment) {
    Callers.current().require(Permission.APPROVAL_DECIDE);
    if (requests.isEmpty() || requests.size() > MOST) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "requests: 1 to %d at a time".formatted(MOST));
    }
    String workflow = null;
    for (Seen seen : requests) {
      ApprovalRequest request = approvals.get(seen.id());
      String own = String.valueOf(request.content().facts("").get("workflow"));
      if (workflow != null && !workflow.equals(own)) {
        throw new KaizenException(
            ErrorCode.INVALID_INPUT,
            "requests: all must come from one workflow, not from %s and %s"
                .formatted(workflow, own));
      }
      workflow = own;
      if (request.highRisk() || request.terms().signature()) {
        throw new KaizenException(
            ErrorCode.INVALID_INPUT,
            "requests: '%s' is of high risk or signed, and so decided by itself"
                .formatted(request.title()));
      }
    }
    List<Result> results = new ArrayList<>();
    for (Seen seen : requests) {
      results.add(one(seen, new Word(approve, comment, seen.contentHash(), Map.of(), "")));
    }
    return results;
  }

  private Result one(Seen seen, Word word) {
    try {
      return new Result(seen.id(), decisions.decide(seen.id(), word).status(), null, null);
    } catch (KaizenException e) {
      return new Result(seen.id(), null, e.code(), e.getMessage());
    }
  }
}
