package dev.kaizen.compliance.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that names the person: a whole run with its approvals, a document, and so on.
 *
 * @param id of the run, request, document or assessment; what it is, for what is mended by hand
 * @param foundIn where in it, such as {@code input, steps}
 * @param keepWhy why it is left as it is, and out of what is told; null when it is not
 */
public record SubjectPlace(
    Kind kind,
    String id,
    String title,
    String foundIn,
    @Nullable Instant at,
    @Nullable String keepWhy,
    @Nullable String keptBy) {
  /** What it is, and so how it is erased. */
  public enum Kind {
    /** With its journal and its requests for approval. */
    RUN,
    /** A request for approval of no run that is there. */
    REQUEST,
    /** With its passages and their vectors. */
    DOCUMENT,
    /** The items it named; its counts stay. */
    ASSESSMENT,
    /** What the platform does not erase: a person changes it, or says why it stays. */
    BY_HAND
  }

  public boolean isKept() {
    return keepWhy != null;
  }
}
