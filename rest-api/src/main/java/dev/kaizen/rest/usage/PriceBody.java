package dev.kaizen.rest.usage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model connection's tokens shall cost. */
@Schema(
    name = "PriceTerms",
    example =
        """
        {"inMicrosPerMillion":2500000,"outMicrosPerMillion":10000000,"maxOutputTokens":4096}""")
public record PriceBody(
    @Schema(description = "Millionths of a euro for a million tokens sent") long inMicrosPerMillion,
    @Schema(description = "Millionths of a euro for a million tokens of answers")
        long outMicrosPerMillion,
    @Schema(description = "How long an answer may get; 4096 when left out")
        @Nullable Integer maxOutputTokens) {
  private static final int USUAL = 4_096;

  int most() {
    return maxOutputTokens == null ? USUAL : maxOutputTokens;
  }
}
