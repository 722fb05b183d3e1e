package dev.kaizen.compliance.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, from when it was detected to what was learnt of it.
 *
 * @param personalData whether data of people may be concerned; the clock of 72 hours runs then
 * @param detectedAt when somebody became aware of it: the clock starts here, not at the record
 */
public record Incident(
    UUID id,
    String title,
    Level level,
    boolean personalData,
    Instant detectedAt,
    String openedBy,
    Instant openedAt,
    @Nullable Notification notification,
    @Nullable Closure closure) {
  /** GDPR Article 33(1). */
  public static final Duration CLOCK = Duration.ofHours(72);

  /** How bad it is. */
  public enum Level {
    LOW,
    HIGH,
    CRITICAL
  }

  /**
   * What was decided about telling the authority.
   *
   * @param toldAt null when it is not told
   * @param reference the authority's file number, or how it was told; null when it is not told
   * @param why it is not told, or was told late; null when it was told in time
   */
  public record Notification(
      String by,
      Instant at,
      @Nullable Instant toldAt,
      @Nullable String reference,
      @Nullable String why) {}

  /** Who closed it, the cause that was found, and what is done so that it does not come again. */
  public record Closure(String by, Instant at, String cause, String lessons) {}

  /** Until when the authority must be told; null when no personal data is concerned. */
  public @Nullable Instant notifyBy() {
    return personalData ? detectedAt.plus(CLOCK) : null;
  }

  public boolean isOpen() {
    return closure == null;
  }

  /** Whether the clock has run out with nothing decided. */
  public boolean isLate(Instant now) {
    return personalData && notification == null && detectedAt.plus(CLOCK).isBefore(now);
  }
}
