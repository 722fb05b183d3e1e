package dev.kaizen.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tenants wait for one writer, who is held up until the changes of both are there. */
class SharedTransactionTest {
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));
  private static final RunEvent STEP =
      new RunEvent.StepCompleted("only", 1, Map.of("x", 1L), null, Usage.NONE, Map.of());
  private static final RunEvent END = new RunEvent.Completed(Map.of("x", 1L));

  private final JournalFixture one = new JournalFixture();
  private final JournalFixture two = new JournalFixture();
  private final UUID node = UUID.randomUUID();
  private final Queue<Integer> transactions = new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private GroupCommit commits;
  private GroupJournal ofOne;
  private GroupJournal ofTwo;

  @BeforeEach
  void one_writer() {
    commits =
        new GroupCommit(
            gated(one.database.app()),
            node,
            1,
            new JournalMetrics() {
              @Override
              public void committed(int changes, long nanos) {
                transactions.add(changes);
              }

              @Override
              public void failed(int changes) {}
            });
    ofOne = one.journal(commits, node);
    ofTwo = two.journal(commits, node);
  }

  @AfterEach
  void close() {
    commits.close();
    one.close();
    two.close();
  }

  @Test
  void changes_of_two_tenants_are_one_commit() throws Exception {
    Claim first = start(one, ofOne);
    Claim second = start(two, ofTwo);

    List<Boolean> kept = appendAtOnce(first, second);

    assertThat(kept).containsExactly(true, true);
    assertThat(List.copyOf(transactions).getLast()).isGreaterThanOrEqualTo(2);
    assertThat(one.history(first.run())).hasSize(3);
    assertThat(two.history(second.run())).hasSize(3);
    assertThat(one.auditProblem()).isNull();
    assertThat(two.auditProblem()).isNull();
  }

  @Test
  void fenced_change_of_one_tenant_does_not_hold_up_the_other() throws Exception {
    Claim first = start(one, ofOne);
    Claim second = start(two, ofTwo);
    one.execute(
        "update %s.run set owner = null where id = '%s'"
            .formatted(one.tenant.schema(), first.run()));

    List<Boolean> kept = appendAtOnce(first, second);

    assertThat(kept).containsExactly(false, true);
    assertThat(one.history(first.run())).hasSize(1);
    assertThat(two.history(second.run())).hasSize(3);
    assertThat(one.auditProblem()).isNull();
    assertThat(two.auditProblem()).isNull();
  }

  private List<Boolean> appendAtOnce(Claim first, Claim second) throws Exception {
    gate = new CountDownLatch(1);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      int version = two.publish(WORKFLOW);
      workers.submit(
          () -> ofTwo.start(UUID.randomUUID(), WORKFLOW.name(), version, Map.of(), "mia"));
      awaitDepth(1);
      Future<Boolean> one =
          workers.submit(() -> ofOne.append(first, List.of(STEP), END).isPresent());
      Future<Boolean> two =
          workers.submit(() -> ofTwo.append(second, List.of(STEP), END).isPresent());
      awaitDepth(3);
      gate.countDown();
      return List.of(one.get(), two.get());
    }
  }

  private void awaitDepth(int changes) {
    while (commits.depth() < changes) {
      Thread.onSpinWait();
    }
  }

  private static Claim start(JournalFixture fixture, GroupJournal journal) {
    return journal.start(
        UUID.randomUUID(), WORKFLOW.name(), fixture.publish(WORKFLOW), Map.of(), "mia");
  }

  private DataSource gated(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              gate.await();
              return method.invoke(source, arguments);
            });
  }
}
