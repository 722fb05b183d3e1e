package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.run.RunStatus;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodesTest {
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));

  private final JournalFixture fixture = new JournalFixture();
  private final Nodes nodes = new Nodes(fixture.database.app());
  private final String name = "test-" + fixture.node;

  @BeforeEach
  void register() {
    nodes.register(fixture.node, name);
  }

  @AfterEach
  void close() {
    nodes.leave(fixture.node);
    nodes.takeOver(false);
    fixture.close();
  }

  @Test
  void node_that_beats_keeps_its_runs() {
    Claim claim = taken();

    nodes.takeOver(true);

    assertThat(fixture.head(claim.run()).owner()).isEqualTo(fixture.node);
    assertThat(nodes.heldBy(fixture.node))
        .containsExactly(new Nodes.HeldRun(fixture.tenant.slug(), claim.run(), claim.epoch()));
  }

  @Test
  void silent_node_is_dead_and_its_runs_wait_for_another_worker() {
    Claim claim = taken();
    fixture.execute(
        "update control.node set heartbeat_at = heartbeat_at - interval '9 seconds' where id = '%s'"
            .formatted(fixture.node));

    assertThat(nodes.takeOver(false)).contains(new Nodes.TakenOver(fixture.tenant.slug(), 1));

    assertThat(fixture.head(claim.run()).owner()).isNull();
    assertThat(fixture.run(claim.run()).status()).isEqualTo(RunStatus.QUEUED);
    assertThat(nodes.backlogs(10))
        .anyMatch(b -> b.tenant().equals(fixture.tenant.slug()) && b.queued() == 1);
    assertThat(nodes.beat(fixture.node).alive()).isFalse();
    assertThat(fixture.journal.append(claim, List.of(), new RunEvent.Completed(Map.of())))
        .isEmpty();
  }

  @Test
  void node_that_leaves_is_not_waited_for() {
    Claim claim = taken();

    nodes.leave(fixture.node);

    nodes.takeOver(false);
    assertThat(fixture.head(claim.run()).owner()).isNull();
  }

  @Test
  void node_that_starts_anew_ends_the_one_it_was_before() {
    Claim claim = taken();
    UUID again = UUID.randomUUID();

    nodes.register(again, name);

    nodes.takeOver(false);
    assertThat(fixture.head(claim.run()).owner()).isNull();
    assertThat(nodes.beat(again).alive()).isTrue();
    nodes.leave(again);
  }

  @Test
  void run_of_a_node_that_is_not_even_listed_is_found_by_a_thorough_look() {
    Claim claim = taken();
    fixture.execute("delete from control.node where id = '%s'".formatted(fixture.node));

    nodes.takeOver(false);
    assertThat(fixture.head(claim.run()).owner()).isEqualTo(fixture.node);

    nodes.takeOver(true);
    assertThat(fixture.head(claim.run()).owner()).isNull();
  }

  private Claim taken() {
    UUID run = fixture.start(WORKFLOW, Map.of());
    return fixture.journal.claim(run).orElseThrow();
  }
}
