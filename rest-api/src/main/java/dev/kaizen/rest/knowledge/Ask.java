package dev.kaizen.rest.knowledge;

import dev.kaizen.rest.request.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to a knowledge base. */
@Schema(example = "{\"question\":\"Who approves above 5000 EUR?\",\"strategy\":\"simple\"}")
public record Ask(
    String question,
    @Schema(description = "simple when left out", enumeration = "simple")
        @Nullable String strategy) {

  /** The ways there are to find an answer. */
  enum Strategy {
    SIMPLE
  }

  Strategy strategyOrSimple() {
    return Texts.word("strategy", strategy, Strategy.class, Strategy.SIMPLE);
  }
}
