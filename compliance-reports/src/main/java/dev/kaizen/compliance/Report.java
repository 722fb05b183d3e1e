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
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv;charset=UTF-8", "csv"),
    JSON("application/json", "json"),
    /** OSCAL assessment results, as JSON. */
    OSCAL("application/json", "oscal.json"),
    /** All of them, with a signed manifest and the proofs of the audit log. */
    ZIP("application/zip", "zip");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
      this.mediaType = mediaType;
      this.ending = ending;
    }

    /** Of a file's name, without the dot before it. */
    public String ending() {
      return ending;
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
