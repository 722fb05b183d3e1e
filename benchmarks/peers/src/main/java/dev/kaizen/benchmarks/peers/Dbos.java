package dev.kaizen.benchmarks.peers;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.StartWorkflowOptions;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.workflow.Workflow;
import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.benchmarks.Subject;

/** DBOS Transact: a workflow with a durable step for each step. */
final class Dbos implements Subject {
  private final Load load;
  private final Place place;
  private final DBOS dbos;
  private final Counting counting;

  /** The workflow, as a caller sees it. */
  public interface Counting {
    long count(long value);
  }

  /** The workflow. */
  public record CountingWorkflow(DBOS dbos, Load load) implements Counting {
    @Override
    @Workflow
    public long count(long value) {
      long at = value;
      for (int i = 1; i <= load.steps(); i++) {
        long before = at;
        at = dbos.runStep(() -> load.step(before), "step-" + i);
      }
      return at;
    }
  }

  Dbos(Place place, Load load) {
    this.load = load;
    this.place = place;
    this.dbos =
        new DBOS(DBOSConfig.defaults("bench").withDataSource(place.pool()).withAdminServer(false));
    this.counting = dbos.registerProxy(Counting.class, new CountingWorkflow(dbos, load));
    dbos.launch();
  }

  @Override
  public long run(int number) {
    return dbos.startWorkflow(
            () -> counting.count(number), new StartWorkflowOptions("run-" + number))
        .getResult();
  }

  @Override
  public void verify(int runs) throws Exception {
    place.require(
        "ended workflows with the right answer",
        runs,
        """
        select count(*) from dbos.workflow_status where status = 'SUCCESS'
        and workflow_uuid = 'run-' || ((output::jsonb ->> 1)::bigint - %d)
        """
            .formatted(load.steps()));
    place.require(
        "step results",
        (long) runs * load.steps(),
        "select count(*) from dbos.operation_outputs where output is not null and error is null");
  }

  @Override
  public void close() {
    dbos.close();
  }
}
