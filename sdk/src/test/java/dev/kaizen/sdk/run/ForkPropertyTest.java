package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.Reducer;
import dev.kaizen.sdk.workflow.WorkflowBuilder;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds of every run, whatever its workflow: it replays, and its forks share its past. */
class ForkPropertyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalRuntime RUNTIME =
      LocalRuntime.with(Functions.of(Map.of("double", call -> 2 * (long) call.inputs().get("n"))));

  /** One part of a workflow; {@code size} is how many branches, elements or rounds it has. */
  private enum Part {
    TRANSFORM,
    CODE,
    PARALLEL,
    MAP,
    LOOP,
    INNER
  }

  @AfterContainer
  static void close() {
    RUNTIME.close();
  }

  @Property(tries = 1000)
  void fork_has_the_past_of_its_origin_and_both_replay(
      @ForAll("parts") List<Part> parts,
      @ForAll @IntRange(min = 1, max = 3) int size,
      @ForAll @IntRange(min = 0, max = 1_000) int choice,
      @ForAll long edit)
      throws InterruptedException {
    WorkflowDefinition definition = workflow(parts, size);
    UUID run = RUNTIME.start(definition, Map.of());
    assertThat(RUNTIME.await(run, PATIENCE).end()).isInstanceOf(RunEvent.Completed.class);
    List<Recorded> history = RUNTIME.history(run);
    List<Checkpoint> checkpoints = RUNTIME.checkpoints(run);
    Checkpoint checkpoint = checkpoints.get(choice % checkpoints.size());

    UUID fork = RUNTIME.fork(run, checkpoint.seq(), Map.of("edited", edit), "wim");

    RunState end = RUNTIME.await(fork, PATIENCE);
    int prefix = (int) checkpoint.seq();
    List<Recorded> forked = RUNTIME.history(fork);
    assertThat(forked.subList(0, prefix)).isEqualTo(history.subList(0, prefix));
    assertThat(end.output().orElseThrow()).containsEntry("edited", edit);
    assertThat(end.output().orElseThrow().get("n"))
        .isEqualTo(RUNTIME.state(run).output().orElseThrow().get("n"));
    ReplayCheck replay = new ReplayCheck(definition);
    assertThat(replay.firstDivergence(history)).isEmpty();
    assertThat(replay.firstDivergence(forked)).isEmpty();
    assertThat(RUNTIME.history(run)).isEqualTo(history);
  }

  @Property(tries = 200)
  void state_means_the_same_after_it_was_stored(
      @ForAll("parts") List<Part> parts, @ForAll @IntRange(min = 1, max = 3) int size)
      throws InterruptedException {
    WorkflowDefinition definition = workflow(parts, size);
    UUID run = RUNTIME.start(definition, Map.of());
    RUNTIME.await(run, PATIENCE);
    RunFold fold = new RunFold(definition);
    RunState state = RunState.NEW;
    for (Recorded recorded : RUNTIME.history(run)) {
      state = fold.after(state, recorded);
      assertThat(RunStateCodec.fromTree(RunStateCodec.toTree(state))).isEqualTo(state);
    }
  }

  @Property(tries = 200)
  void history_that_was_tampered_with_does_not_replay(
      @ForAll("parts") List<Part> parts, @ForAll @IntRange(min = 1, max = 3) int size)
      throws InterruptedException {
    WorkflowDefinition definition = workflow(parts, size);
    UUID run = RUNTIME.start(definition, Map.of());
    RUNTIME.await(run, PATIENCE);
    List<Recorded> history = RUNTIME.history(run);
    Recorded last = history.getLast();
    List<Recorded> tampered = new ArrayList<>(history.subList(0, history.size() - 1));
    tampered.add(
        new Recorded(last.seq(), last.at(), new RunEvent.Completed(Map.of("n", "forged"))));

    assertThat(new ReplayCheck(definition).firstDivergence(tampered)).isPresent();
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    return Arbitraries.of(Part.class).list().ofMinSize(1).ofMaxSize(5);
  }

  private static WorkflowDefinition workflow(List<Part> parts, int size) {
    WorkflowBuilder builder =
        WorkflowBuilder.named("random")
            .state("n", FieldType.INTEGER, Reducer.SUM)
            .state("edited", FieldType.INTEGER)
            .transform("begin", "n", "1");
    for (int i = 0; i < parts.size(); i++) {
      add(builder, parts.get(i), i, size);
    }
    return builder
        .output("n", "state.n")
        .output("edited", "has(state.edited) ? state.edited : 0")
        .build();
  }

  private static void add(WorkflowBuilder builder, Part part, int place, int size) {
    String id = "p" + place;
    switch (part) {
      case TRANSFORM -> builder.transform(id, "n", "state.n");
      case CODE -> builder.code(id, "double", c -> c.input("n", "state.n"));
      case PARALLEL ->
          builder.parallel(
              id,
              p -> {
                for (int b = 0; b < size; b++) {
                  String inner = id + "b" + b;
                  p.branch("b" + b, flow -> flow.transform(inner, "n", "1"));
                }
                return p;
              });
      case MAP ->
          builder.map(
              id,
              m ->
                  m.over("[1, 2, 3]")
                      .body(b -> b.transform(id + "i", "x" + place, "state.item * 2"))
                      .each("state.x" + place)
                      .limit(size));
      case LOOP -> builder.loop(id, l -> l.body(b -> b.transform(id + "i", "n", "1")).atMost(size));
      case INNER ->
          builder.workflow(
              id,
              WorkflowBuilder.named("inner")
                  .transform("only", "y", "40 + 2")
                  .output("y", "state.y")
                  .build(),
              w -> w);
    }
  }
}
