package dev.kaizen.benchmarks;

import java.util.List;

/** A subject with two tenants, of which one brings more than can be done at once. */
public interface Crowd extends Subject {

  /** Starts so many runs of the first tenant, each durable, and does not wait for their ends. */
  void flood(int runs) throws Exception;

  /**
   * Starts so many runs of the second tenant at once and waits for their ends, while runs of the
   * first still wait for a worker.
   *
   * @return for each the ms from its start to the end of its first step
   */
  List<Double> startBehind(int runs) throws Exception;
}
