package dev.kaizen.rest.approval;

import dev.kaizen.approval.SeededCheck;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a closed request was a check of. */
@Schema(
    name = "ApprovalCheck",
    example =
        """
        {"request":"0193f0aa-1111-7abc-8def-000000000005",
         "madeFrom":"0193f0aa-1111-7abc-8def-000000000002",
         "why":"Ten times the price of the quote","seededBy":"cora","at":"2026-11-23T09:05:00Z"}""")
public record CheckJson(
    UUID request,
    @Schema(description = "The request it was made like") UUID madeFrom,
    @Schema(description = "What a person who looks must find") String why,
    String seededBy,
    Instant at) {
  static CheckJson of(SeededCheck c) {
    return new CheckJson(c.request(), c.madeFrom(), c.why(), c.seededBy(), c.at());
  }
}
