package dev.kaizen.benchmarks.peers;

import dev.kaizen.benchmarks.Load;
import dev.kaizen.benchmarks.Place;
import dev.kaizen.benchmarks.Subject;
import java.util.Map;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable with a service task for each step, all in the caller's thread and in one commit at the
 * end, which is how Flowable runs unless told otherwise.
 */
final class Flowable implements Subject {
  private final Load load;
  private final Place place;
  private final ProcessEngine engine;

  /** Where a run leaves its answer for the caller; Flowable does not store it. */
  private static final class Answer {
    private long value;
  }

  Flowable(Place place, Load load) {
    this.load = load;
    this.place = place;
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(place.pool());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setAsyncExecutorActivate(false);
    // The usual ids come from the database on a second connection: a pool smaller than its callers
    // would hang.
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setBeans(Map.of("step", step(load)));
    this.engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("counting.bpmn20.xml", process(load.steps()))
        .deploy();
  }

  @Override
  public long run(int number) {
    var answer = new Answer();
    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceBuilder()
            .processDefinitionKey("counting")
            .businessKey("run-" + number)
            .variable("value", (long) number)
            .transientVariable("answer", answer)
            .start();
    if (!instance.isEnded()) {
      throw new IllegalStateException("run " + number + " did not end");
    }
    return answer.value;
  }

  @Override
  public void verify(int runs) throws Exception {
    place.require(
        "ended processes with the right answer",
        runs,
        """
        select count(*) from act_hi_procinst p join act_hi_varinst v using (proc_inst_id_)
        where p.end_time_ is not null and p.delete_reason_ is null
        and v.name_ = 'value' and p.business_key_ = 'run-' || (v.long_ - %d)
        """
            .formatted(load.steps()));
    place.require(
        "ended steps",
        (long) runs * load.steps(),
        "select count(*) from act_hi_actinst"
            + " where act_type_ = 'serviceTask' and end_time_ is not null");
  }

  @Override
  public void close() {
    engine.close();
  }

  private static JavaDelegate step(Load load) {
    return execution -> {
      long value = load.step((Long) execution.getVariable("value"));
      execution.setVariable("value", value);
      ((Answer) execution.getTransientVariable("answer")).value = value;
    };
  }

  private static String process(int steps) {
    var flow = new StringBuilder("<startEvent id='start'/>");
    String before = "start";
    for (int i = 1; i <= steps; i++) {
      String step = "step-" + i;
      flow.append("<serviceTask id='%s' flowable:delegateExpression='${step}'/>".formatted(step));
      flow.append(arrow(before, step));
      before = step;
    }
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
          <process id="counting" isExecutable="true">%s<endEvent id="end"/>%s</process>
        </definitions>
        """
        .formatted(flow, arrow(before, "end"));
  }

  private static String arrow(String from, String to) {
    return "<sequenceFlow id='to-%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
  }
}
