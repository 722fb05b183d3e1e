package dev.kaizen.web.approval;

import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;

/** How the status of a request is shown. */
public final class ApprovalLook {
  private ApprovalLook() {}

  public static Look of(ApprovalStatus status) {
    return switch (status) {
      case OPEN -> new Look("hourglass", "Open", Tone.WAIT);
      case APPROVED -> new Look("check-circle", "Approved", Tone.GOOD);
      case REJECTED -> new Look("x-circle", "Rejected", Tone.BAD);
      case EXPIRED -> new Look("clock", "Expired", Tone.QUIET);
      case WITHDRAWN -> new Look("minus-circle", "Withdrawn", Tone.QUIET);
    };
  }
}
