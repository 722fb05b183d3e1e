package dev.kaizen.rest.usage;

import dev.kaizen.usage.UsageSum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calls of models added up. */
@Schema(
    name = "UsageSum",
    example =
        """
        {"key":"2026-11-23","calls":412,"tokensIn":120400,"tokensOut":9020,"costMicros":391200}""")
public record UsageSumJson(
    @Schema(description = "The day, workflow, model, run or person; empty outside a run")
        String key,
    long calls,
    long tokensIn,
    long tokensOut,
    @Schema(description = "Millionths of a euro") long costMicros) {

  static UsageSumJson of(UsageSum s) {
    return new UsageSumJson(s.key(), s.calls(), s.tokens().in(), s.tokens().out(), s.costMicros());
  }
}
