package dev.kaizen.benchmarks;

/** An engine that is ready to take runs, with whatever it needs around it. */
public interface Subject extends AutoCloseable {

  /** Takes one run from its start to its durable end, and gives its answer. */
  long run(int number) throws Exception;

  /**
   * Looks into the store of a fresh subject after this many runs in all: every run must be there,
   * ended, with all its steps and the right answer.
   *
   * @throws IllegalStateException saying what is missing
   */
  void verify(int runs) throws Exception;

  @Override
  void close() throws Exception;
}
