package dev.kaizen.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something said about a request.
 *
 * @param mentions user names written with an {@code @}
 */
public record Comment(
    UUID id, Kind kind, String by, String text, List<String> mentions, Instant at) {
  /** A question asks who wants the approval for information; an answer gives it. */
  public enum Kind {
    COMMENT,
    QUESTION,
    ANSWER
  }

  public Comment {
    mentions = List.copyOf(mentions);
  }
}
