package dev.kaizen.run;

/** Where a run stands. The last three are ends. */
public enum RunStatus {
  QUEUED,
  RUNNING,
  WAITING,
  PAUSED,
  COMPLETED,
  FAILED,
  CANCELLED;

  public boolean isEnd() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }
}
