package dev.kaizen.rest.usage;

import dev.kaizen.usage.UsageRecord;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One call of a model. */
@Schema(
    name = "UsageRecord",
    example =
        """
        {"at":"2026-11-23T09:00:00Z","who":"mia","run":null,"workflow":null,"node":null,
         "connection":"default","model":"openai/small-1","tokensIn":120,"tokensOut":14,
         "priceVersion":3,"costMicros":440}""")
public record UsageRecordJson(
    @Schema(description = "When it was let through; the period it counts in") Instant at,
    @Schema(description = "The person, or whoever started the run") String who,
    @Nullable UUID run,
    @Nullable String workflow,
    @Nullable String node,
    String connection,
    String model,
    long tokensIn,
    long tokensOut,
    @Schema(description = "Null when no price was set") @Nullable Integer priceVersion,
    @Schema(description = "Millionths of a euro") long costMicros) {

  static UsageRecordJson of(UsageRecord r) {
    return new UsageRecordJson(
        r.at(),
        r.who(),
        r.run(),
        r.workflow(),
        r.node(),
        r.connection(),
        r.model(),
        r.tokens().in(),
        r.tokens().out(),
        r.priceVersion(),
        r.costMicros());
  }
}
