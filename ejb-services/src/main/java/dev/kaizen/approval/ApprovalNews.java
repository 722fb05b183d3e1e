package dev.kaizen.approval;

import java.util.List;

/**
 * Published in the transaction of what happened, for those who tell people.
 *
 * @param people whom it is for by name; empty for all who may decide
 */
public record ApprovalNews(Kind kind, ApprovalRequest request, List<String> people) {
  /** What happened. */
  public enum Kind {
    OPENED,
    REMINDED,
    ESCALATED,
    DELEGATED,
    QUESTION,
    ANSWER,
    MENTIONED,
    ENDED
  }

  public ApprovalNews {
    people = List.copyOf(people);
  }
}
