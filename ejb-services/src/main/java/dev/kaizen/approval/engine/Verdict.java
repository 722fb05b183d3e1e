package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Place;
import dev.kaizen.sdk.error.ErrorCode;

/** What a vote comes to. */
public sealed interface Verdict {

  /** It counts, and more people must speak. */
  record Counts(Seat seat, Place place) implements Verdict {}

  /** It counts and ends the request. */
  record Ends(ApprovalStatus status, Seat seat, Place place) implements Verdict {}

  /** It does not count. */
  record Refused(ErrorCode code, String message) implements Verdict {}
}
