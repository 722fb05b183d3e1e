package dev.kaizen.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's way to a model. The key is never shown again.
 *
 * @param provider OFFLINE for the built-in model, OPENAI for an OpenAI-compatible endpoint
 */
public record ModelConnection(
    String name,
    Provider provider,
    @Nullable String baseUrl,
    String model,
    boolean hasKey,
    String createdBy,
    Instant createdAt) {
  /** Who answers. */
  public enum Provider {
    OFFLINE,
    OPENAI
  }
}
