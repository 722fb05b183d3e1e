package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every history, also of those that cannot be. */
class RunHistoryTest {
  private static final WorkflowDefinition DEFINITION = SampleWorkflows.everyNode();

  @Property(tries = 500)
  void every_history_has_one_decision(@ForAll("histories") List<RunEvent> events) {
    List<Recorded> history = Histories.of(events.toArray(RunEvent[]::new));

    Decision decision = new RunEngine().decide(DEFINITION, history, Histories.endOf(history));

    assertThat(new RunEngine().decide(DEFINITION, history, Histories.endOf(history)))
        .isEqualTo(decision);
  }

  @Property(tries = 500)
  void history_adds_up_the_same_in_one_go_and_event_by_event(
      @ForAll("histories") List<RunEvent> events) {
    List<Recorded> history = Histories.of(events.toArray(RunEvent[]::new));
    RunFold fold = new RunFold(DEFINITION);

    RunState stepwise = RunState.NEW;
    for (int i = 0; i < history.size(); i++) {
      stepwise = fold.after(stepwise, history.get(i));
      assertThat(fold.of(history.subList(0, i + 1))).isEqualTo(stepwise);
    }
  }

  @Property(tries = 500)
  void history_means_the_same_after_it_was_stored(@ForAll("histories") List<RunEvent> events) {
    for (RunEvent event : events) {
      assertThat(RunEventCodec.fromJson(RunEventCodec.kind(event), RunEventCodec.toJson(event)))
          .isEqualTo(event);
    }
  }

  @Property(tries = 200)
  void over_stays_over(@ForAll("histories") List<RunEvent> events) {
    List<Recorded> history = Histories.of(events.toArray(RunEvent[]::new));
    RunFold fold = new RunFold(DEFINITION);
    boolean over = false;
    for (int i = 0; i <= history.size(); i++) {
      boolean now = fold.of(history.subList(0, i)).position() instanceof Position.Over;
      assertThat(now || !over).isTrue();
      over = now;
    }
  }

  @Provide
  Arbitrary<List<RunEvent>> histories() {
    Arbitrary<String> nodes =
        Arbitraries.of("find", "judge", "weigh", "by-size", "ask", "note", "nowhere");
    Arbitrary<RunEvent> done =
        nodes.flatMap(
            node ->
                nodes
                    .injectNull(0.2)
                    .map(
                        next ->
                            new RunEvent.StepCompleted(
                                node,
                                1,
                                Map.of("judgement", Map.of("verdict", "yes", "amount", 12.5)),
                                next,
                                new Usage(1, 2, 3, 4),
                                Map.of("chosen", List.of(1L, true, "x")))));
    Arbitrary<RunEvent> failed =
        nodes.map(n -> new RunEvent.StepFailed(n, 1, ErrorCode.MODEL_FAILED, "no answer"));
    Arbitrary<RunEvent> asked =
        nodes.map(
            n ->
                new RunEvent.ApprovalAsked(
                    n,
                    new ApprovalAsk(
                        "t",
                        "q?",
                        "r",
                        Map.of("amount", 7L),
                        List.of("e"),
                        "reviewer",
                        2,
                        true,
                        Duration.ofMinutes(90))));
    Arbitrary<RunEvent> decided =
        nodes.map(n -> new RunEvent.ApprovalDecided(n, true, List.of("rita"), List.of("")));
    Arbitrary<RunEvent> others =
        Arbitraries.of(
            new RunEvent.Paused("ada"),
            new RunEvent.Resumed("ada"),
            new RunEvent.Cancelled("ada"),
            new RunEvent.Completed(Map.of("noted", true)),
            new RunEvent.Failed("find", ErrorCode.NOT_FOUND, "no such knowledge base"));
    Arbitrary<List<RunEvent>> rest =
        Arbitraries.frequencyOf(
                Tuple.of(6, done),
                Tuple.of(2, failed),
                Tuple.of(2, asked),
                Tuple.of(2, decided),
                Tuple.of(1, others))
            .list()
            .ofMaxSize(12);
    return rest.map(
        events -> {
          List<RunEvent> history = new ArrayList<>();
          history.add(new RunEvent.Started(Map.of("topic", "tea", "limit", 3.5)));
          history.addAll(events);
          return history;
        });
  }
}
