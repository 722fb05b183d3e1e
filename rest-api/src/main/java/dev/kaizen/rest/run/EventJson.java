package dev.kaizen.rest.run;

import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEventCodec;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event of a run's journal. */
@Schema(
    name = "RunEvent",
    example =
        """
        {"seq":1,"at":"2026-11-23T09:00:00Z","kind":"Started",
         "event":{"input":{"question":"What is a purchase order?"}}}""")
public record EventJson(
    long seq,
    Instant at,
    @Schema(description = "Started, StepCompleted, ApprovalAsked and the like") String kind,
    @Schema(description = "What the kind says of it") @Nullable Object event) {

  public static EventJson of(Recorded r) {
    return new EventJson(
        r.seq(),
        r.at(),
        RunEventCodec.kind(r.event()),
        JsonText.parse(RunEventCodec.toJson(r.event())));
  }
}
