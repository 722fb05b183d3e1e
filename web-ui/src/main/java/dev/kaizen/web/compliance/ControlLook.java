package dev.kaizen.web.compliance;

import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Report;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;

/** How the status of controls and reports is shown. */
final class ControlLook {
  private ControlLook() {}

  static Look of(ControlStatus.Status status) {
    return switch (status) {
      case PASSING -> new Look("check-circle", "Passing", Tone.GOOD);
      case FAILING -> new Look("x-circle", "Failing", Tone.BAD);
      case STALE -> new Look("clock", "Stale", Tone.WAIT);
      case NOT_APPLICABLE -> new Look("minus-circle", "Not applicable", Tone.QUIET);
    };
  }

  static Look of(Report.Status status) {
    return switch (status) {
      case QUEUED -> new Look("spin", "In the making", Tone.BUSY);
      case READY -> new Look("check-circle", "Ready", Tone.GOOD);
      case FAILED -> new Look("x-circle", "Failed", Tone.BAD);
    };
  }
}
