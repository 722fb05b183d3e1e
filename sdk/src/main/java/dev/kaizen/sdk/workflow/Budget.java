package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;

/**
 * How much a loop may use before it starts no further round; 0 means no limit.
 *
 * @param costMicros in millionths of a euro
 */
public record Budget(int modelCalls, long tokens, long costMicros) {
  public static final Budget NONE = new Budget(0, 0, 0);

  public Budget {
    if (modelCalls < 0 || tokens < 0 || costMicros < 0) {
      throw new KaizenException(ErrorCode.INVALID_WORKFLOW, "a budget cannot be negative");
    }
  }

  public boolean isUsedUpBy(Usage used) {
    return (modelCalls > 0 && used.modelCalls() >= modelCalls)
        || (tokens > 0 && used.tokensIn() + used.tokensOut() >= tokens)
        || (costMicros > 0 && used.costMicros() >= costMicros);
  }
}
