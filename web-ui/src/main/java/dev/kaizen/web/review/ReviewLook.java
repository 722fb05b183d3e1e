package dev.kaizen.web.review;

import dev.kaizen.tenantadmin.review.AccessReview;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;
import org.jspecify.annotations.Nullable;

/** How states and decisions look. */
final class ReviewLook {
  private ReviewLook() {}

  static Look of(AccessReview.State state) {
    return switch (state) {
      case OPEN -> new Look("hourglass", "Open", Tone.QUIET);
      case OVERDUE -> new Look("alert", "Overdue", Tone.BAD);
      case CLOSED -> new Look("check-circle", "Closed", Tone.GOOD);
    };
  }

  static Look of(@Nullable Decision decision) {
    return switch (decision) {
      case KEEP -> new Look("check-circle", "Kept", Tone.GOOD);
      case REVOKE -> new Look("minus-circle", "Revoked", Tone.BAD);
      case null -> new Look("hourglass", "Undecided", Tone.QUIET);
    };
  }
}
