package dev.kaizen.run;

/** Whether a tenant may start a further run at the moment. */
public interface RunRoom {
  /** RATE_LIMITED when too many wait, or the database cannot keep up. */
  void require(String tenant);
}
