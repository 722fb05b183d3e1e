package dev.kaizen.rest.usage;

import dev.kaizen.usage.ModelPrice;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a model connection's tokens cost. */
@Schema(
    name = "Price",
    example =
        """
        {"connection":"default","version":3,"inMicrosPerMillion":2500000,
         "outMicrosPerMillion":10000000,"maxOutputTokens":4096,"createdBy":"ada",
         "createdAt":"2026-11-23T09:00:00Z"}""")
public record PriceJson(
    String connection,
    @Schema(description = "What the ETag carries; usage names the version it was reckoned by")
        int version,
    long inMicrosPerMillion,
    long outMicrosPerMillion,
    int maxOutputTokens,
    String createdBy,
    Instant createdAt) {

  static PriceJson of(ModelPrice p) {
    return new PriceJson(
        p.connection(),
        p.version(),
        p.inMicros(),
        p.outMicros(),
        p.maxOutputTokens(),
        p.createdBy(),
        p.createdAt());
  }
}
