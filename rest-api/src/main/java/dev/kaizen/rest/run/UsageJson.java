package dev.kaizen.rest.run;

import dev.kaizen.sdk.model.Usage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What model calls cost; money in millionths of a euro. */
@Schema(
    name = "Usage",
    example = "{\"modelCalls\":1,\"tokensIn\":120,\"tokensOut\":14,\"costMicros\":0}")
public record UsageJson(int modelCalls, long tokensIn, long tokensOut, long costMicros) {
  static UsageJson of(Usage u) {
    return new UsageJson(u.modelCalls(), u.tokensIn(), u.tokensOut(), u.costMicros());
  }
}
