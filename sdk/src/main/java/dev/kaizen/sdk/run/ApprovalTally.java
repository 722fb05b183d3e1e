package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts the votes of one approval. One rejection decides; an approval needs as many different
 * people as were asked for, none of them the one who wants it.
 */
final class ApprovalTally {
  private final String node;
  private final int required;
  private final String requestedBy;
  private final List<String> people = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  ApprovalTally(String node, int required, String requestedBy) {
    this.node = node;
    this.required = required;
    this.requestedBy = requestedBy;
  }

  /** The outcome, once there is one. */
  Optional<RunEvent.ApprovalDecided> vote(boolean approve, String by, String comment) {
    if (by.equals(requestedBy)) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES, "Who started the run cannot decide on it");
    }
    if (people.contains(by)) {
      throw new KaizenException(ErrorCode.ALREADY_DECIDED, "%s has decided already".formatted(by));
    }
    people.add(by);
    comments.add(comment);
    return approve && people.size() < required
        ? Optional.empty()
        : Optional.of(new RunEvent.ApprovalDecided(node, approve, people, comments));
  }
}
