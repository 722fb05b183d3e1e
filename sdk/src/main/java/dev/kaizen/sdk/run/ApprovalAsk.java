package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks people to decide; every expression of the node is evaluated already.
 *
 * @param required how many different people must approve, 1 to 10
 */
public record ApprovalAsk(
    String title,
    String question,
    String reason,
    Map<String, Object> action,
    List<Object> evidence,
    String approverRole,
    int required,
    boolean highRisk,
    @Nullable Duration dueIn) {
  private static final int MOST_PEOPLE = 10;

  public ApprovalAsk {
    action = JsonValues.object(action);
    evidence = JsonValues.list(evidence);
    if (required < 1 || required > MOST_PEOPLE) {
      throw new KaizenException(
          ErrorCode.EXPRESSION_FAILED,
          "An approval needs 1 to %d people, not %d".formatted(MOST_PEOPLE, required));
    }
  }
}
