package dev.kaizen.rest.run;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFailure;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as it stands. */
@Schema(
    name = "Run",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000001","workflow":"hello","version":1,
         "status":"COMPLETED","input":{"question":"What is a purchase order?"},
         "output":{"answer":"An order to a supplier."},"error":null,"startedBy":"mia",
         "createdAt":"2026-11-23T09:00:00Z","updatedAt":"2026-11-23T09:00:01Z",
         "usage":{"modelCalls":1,"tokensIn":120,"tokensOut":14,"costMicros":0}}""")
public record RunJson(
    UUID id,
    String workflow,
    int version,
    @Schema(
            enumeration = {
              "QUEUED",
              "RUNNING",
              "WAITING",
              "PAUSED",
              "COMPLETED",
              "FAILED",
              "CANCELLED"
            })
        String status,
    Map<String, Object> input,
    @Nullable Map<String, Object> output,
    @Nullable Failure error,
    String startedBy,
    Instant createdAt,
    Instant updatedAt,
    UsageJson usage) {

  /** Why a run failed. */
  @Schema(
      name = "RunFailure",
      example = "{\"node\":\"ask\",\"code\":\"MODEL_FAILED\",\"message\":\"…\"}")
  public record Failure(@Nullable String node, String code, String message) {
    static @Nullable Failure of(@Nullable RunFailure f) {
      return f == null ? null : new Failure(f.node(), f.code().name(), f.message());
    }
  }

  public static RunJson of(Run r) {
    return new RunJson(
        r.id(),
        r.workflow(),
        r.version(),
        r.status().name(),
        r.input(),
        r.output(),
        Failure.of(r.error()),
        r.startedBy(),
        r.createdAt(),
        r.updatedAt(),
        UsageJson.of(r.usage()));
  }
}
