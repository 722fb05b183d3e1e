package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What can be done with runs, wherever they are kept. Everything a person does is recorded with who
 * did it; NOT_FOUND when there is no such run, WRONG_STATE when it does not stand so.
 */
public interface WorkflowRuntime {

  /**
   * Starts a run and returns at once.
   *
   * @param by who wants it, and so may not approve it
   */
  UUID start(WorkflowDefinition definition, Map<String, Object> input, String by);

  /** Where the run stands once it is over, held or waits for people, or when the time is up. */
  RunState await(UUID run, Duration atMost) throws InterruptedException;

  RunState state(UUID run);

  /** Everything that has happened, oldest first. */
  List<Recorded> history(UUID run);

  List<Checkpoint> checkpoints(UUID run);

  /** One person's word on what the run asks at that node. */
  void decide(UUID run, String node, boolean approve, String by, String comment);

  /** Ends the run's first wait for that signal, or is kept for the next one. */
  void signal(UUID run, String name, Map<String, Object> payload, String by);

  /** Takes effect before the next step. */
  void pause(UUID run, String by);

  /** Breaks off the step under way, too; it is done again once the run goes on. */
  void pauseNow(UUID run, String by);

  void resume(UUID run, String by);

  /** Ends the run; the step that is under way is not recorded. */
  void cancel(UUID run, String by);

  /** Takes a run that failed up again, at the step that failed. */
  void retry(UUID run, String by);

  /** See {@link TimeTravel#rollback}. */
  void rollback(UUID run, long checkpoint, String by, boolean confirmIrreversible);

  /** See {@link TimeTravel#fork}. */
  UUID fork(UUID run, long checkpoint, Map<String, Object> edits, String by);

  /** See {@link TimeTravel#replay}. */
  UUID replay(UUID run, long checkpoint, String by);
}
