package dev.kaizen.rest.knowledge;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.SearchMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is searched for, and how. */
@Schema(example = "{\"query\":\"Who approves above 5000 EUR?\",\"k\":8,\"mode\":\"hybrid\"}")
public record Search(
    String query,
    @Schema(description = "How many passages at most, 1 to 50; 8 when left out")
        @Nullable Integer k,
    @Schema(
            description = "hybrid when left out",
            enumeration = {"vector", "text", "hybrid"})
        @Nullable String mode) {
  private static final int USUAL = 8;
  private static final int MOST = 50;

  public Search {
    if (k != null && (k < 1 || k > MOST)) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "k is %d; it must be 1 to %d".formatted(k, MOST));
    }
  }

  int kOrUsual() {
    return k == null ? USUAL : k;
  }

  SearchMode modeOrHybrid() {
    return Texts.word("mode", mode, SearchMode.class, SearchMode.HYBRID);
  }
}
