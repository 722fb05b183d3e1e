package dev.kaizen.web.run;

import dev.kaizen.run.RunStatus;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Tone;

/** How the status of a run is shown. */
public final class RunLook {
  private RunLook() {}

  public static Look of(RunStatus status) {
    return switch (status) {
      case QUEUED -> new Look("clock", "Queued", Tone.QUIET);
      case RUNNING -> new Look("spin", "Running", Tone.BUSY);
      case WAITING -> new Look("hourglass", "Waiting", Tone.WAIT);
      case PAUSED -> new Look("pause", "Paused", Tone.WAIT);
      case COMPLETED -> new Look("check-circle", "Completed", Tone.GOOD);
      case FAILED -> new Look("x-circle", "Failed", Tone.BAD);
      case CANCELLED -> new Look("minus-circle", "Cancelled", Tone.QUIET);
    };
  }

  /** A step's status is a word of the journal; one that is unknown here is shown as it is. */
  static Look ofStep(String status) {
    return switch (status) {
      case "COMPLETED" -> new Look("check-circle", "Done", Tone.GOOD);
      case "FAILED" -> new Look("x-circle", "Failed", Tone.BAD);
      case "WAITING" -> new Look("hourglass", "Waiting", Tone.WAIT);
      default -> new Look("question", status, Tone.QUIET);
    };
  }
}
