package dev.kaizen.rest.run;

import dev.kaizen.run.RunStep;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A node's work in a run. */
@Schema(
    name = "Step",
    example =
        """
        {"seq":2,"node":"answer","title":"Answer","kind":"agent","attempt":1,"status":"COMPLETED",
         "startedAt":"2026-11-23T09:00:00Z","endedAt":"2026-11-23T09:00:01Z","stateBefore":{},
         "stateAfter":{"answer":{"text":"An order."}},"trace":{"model":"offline/extractive-1"},
         "error":null,"approval":null,
         "usage":{"modelCalls":1,"tokensIn":120,"tokensOut":14,"costMicros":0}}""")
public record StepJson(
    long seq,
    String node,
    String title,
    String kind,
    int attempt,
    @Schema(enumeration = {"COMPLETED", "FAILED", "WAITING"}) String status,
    @Nullable Instant startedAt,
    Instant endedAt,
    Map<String, Object> stateBefore,
    Map<String, Object> stateAfter,
    Map<String, Object> trace,
    @Nullable String error,
    @Schema(description = "The approval that is waited for") @Nullable UUID approval,
    UsageJson usage) {

  static StepJson of(RunStep s) {
    return new StepJson(
        s.seq(),
        s.node(),
        s.title(),
        s.kind(),
        s.attempt(),
        s.status(),
        s.startedAt(),
        s.endedAt(),
        s.stateBefore(),
        s.stateAfter(),
        s.trace(),
        s.error(),
        s.approval(),
        UsageJson.of(s.usage()));
  }
}
