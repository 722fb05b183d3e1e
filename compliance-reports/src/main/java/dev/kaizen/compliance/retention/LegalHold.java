package dev.kaizen.compliance.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not be destroyed, by whatever rule or request. The database refuses it.
 *
 * @param target the workflow's or knowledge base's name, or the run's id; null for everything
 * @param release null while it holds
 */
public record LegalHold(
    UUID id,
    Scope scope,
    @Nullable String target,
    String reason,
    String placedBy,
    Instant placedAt,
    @Nullable Release release) {
  /** How much it covers. */
  public enum Scope {
    EVERYTHING,
    WORKFLOW,
    KNOWLEDGE_BASE,
    RUN
  }

  /** Who let it go, and why. */
  public record Release(String by, Instant at, String why) {}

  public boolean isLive() {
    return release == null;
  }
}
