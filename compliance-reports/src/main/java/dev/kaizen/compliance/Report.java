package dev.kaizen.compliance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report on a framework over a window; {@code sha256} is over its bytes, lower-case hex. */
public record Report(
    UUID id,
    Framework framework,
    Format format,
    Instant from,
    Instant to,
    Status status,
    String requestedBy,
    Instant createdAt,
    @Nullable String sha256,
    @Nullable String error) {
  /** The forms a report comes in. */
  public enum Format {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  /** Where a report stands. */
  public enum Status {
    QUEUED,
    READY,
    FAILED
  }
}
