package dev.kaizen.run.store;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.engine.RunHead;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's runs and their events, in the tenant's transaction of the service that calls. */
public interface RunStore {

  void add(RunHead head);

  Optional<RunHead> find(UUID run);

  /** The run, held against everybody else until the transaction ends. */
  Optional<RunHead> lock(UUID run);

  /** The runs that failed, oldest first, held against everybody else; those held are left out. */
  List<RunHead> lockFailed(@Nullable String workflow, int atMost);

  /** Keeps what may change of a locked run. */
  void update(RunHead head);

  /** Puts a run that waits for its time among those that wait for a worker. */
  void queue(UUID run);

  void addEvent(UUID run, Recorded event);

  /** Oldest first, after {@code afterSeq}. */
  List<Recorded> events(UUID run, long afterSeq, int limit);

  /**
   * Has a worker look at the run.
   *
   * @param cause tells wake-ups of one run apart; one that is there already is kept
   */
  void wake(UUID run, long cause, Instant due);

  /** Newest first. */
  Page<Run> list(RunFilter filter, PageRequest page);

  Map<RunStatus, Long> counts(@Nullable String workflow);
}
