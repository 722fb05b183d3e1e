package dev.kaizen.rest.usage;

import dev.kaizen.usage.QuotaState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quota and what is used of it. */
@Schema(
    name = "Quota",
    example =
        """
        {"name":"runs-per-day","limit":10000,"used":412,"resetsAt":"2026-11-24T00:00:00Z",
         "revision":2}""")
public record QuotaJson(
    String name,
    @Schema(description = "Null for none") @Nullable Long limit,
    @Schema(description = "Null for requests-per-minute, which each node counts by itself")
        @Nullable Long used,
    @Nullable Instant resetsAt,
    @Schema(description = "What the ETag carries; 0 while it was never set") int revision) {

  static QuotaJson of(QuotaState s) {
    return new QuotaJson(s.kind().word(), s.limit(), s.used(), s.resetsAt(), s.revision());
  }
}
