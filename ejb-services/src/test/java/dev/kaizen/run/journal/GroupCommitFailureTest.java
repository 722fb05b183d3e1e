package dev.kaizen.run.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.JournalFixture;
import dev.kaizen.run.RunStatus;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitFailureTest {
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

  private final JournalFixture fixture = new JournalFixture();
  private final AtomicInteger refusedConnections = new AtomicInteger();
  private final AtomicInteger lostAnswers = new AtomicInteger();
  private final AtomicInteger lostCommits = new AtomicInteger();
  private final UUID node = UUID.randomUUID();
  private final GroupCommit commits =
      new GroupCommit(flaky(fixture.database.app()), node, 2, JournalMetrics.NONE);
  private final GroupJournal journal = fixture.journal(commits, node);

  @AfterEach
  void close() {
    commits.close();
    fixture.close();
  }

  @Test
  void what_is_recorded_while_the_database_is_away_is_recorded_when_it_is_back() {
    Claim claim = claimed();
    refusedConnections.set(3);

    assertThat(journal.append(claim, List.of(STEP), END)).isPresent();

    assertThat(fixture.run(claim.run()).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(commits.isFailing()).isFalse();
    assertThat(fixture.auditProblem()).isNull();
  }

  @Test
  void commit_whose_answer_was_lost_is_not_made_twice() {
    Claim claim = claimed();
    lostAnswers.set(1);

    Claim after = journal.append(claim, List.of(STEP), null).orElseThrow();
    assertThat(journal.append(after, List.of(), END)).isPresent();

    assertThat(fixture.history(claim.run())).hasSize(3);
    assertThat(fixture.count("audit_entry")).isEqualTo(3);
    assertThat(fixture.auditProblem()).isNull();
  }

  @Test
  void commit_that_was_lost_itself_is_made_again() {
    Claim claim = claimed();
    lostCommits.set(2);

    assertThat(journal.append(claim, List.of(STEP), END)).isPresent();

    assertThat(fixture.history(claim.run())).hasSize(3);
    assertThat(fixture.auditProblem()).isNull();
  }

  @Test
  void change_that_the_database_refuses_fails_alone()
      throws InterruptedException, ExecutionException {
    int version = fixture.publish(WORKFLOW);
    List<Future<ErrorCode>> ends = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        // No text of PostgreSQL holds the character NUL.
        String startedBy = i == 13 ? "mi\0a" : "mia";
        ends.add(
            workers.submit(
                () -> {
                  try {
                    journal.queue(UUID.randomUUID(), "one-step", version, Map.of(), startedBy);
                    return null;
                  } catch (KaizenException e) {
                    return e.code();
                  }
                }));
      }
    }

    for (int i = 0; i < ends.size(); i++) {
      assertThat(ends.get(i).get()).isEqualTo(i == 13 ? ErrorCode.INTERNAL : null);
    }
    assertThat(fixture.count("run")).isEqualTo(19);
    assertThat(fixture.auditProblem()).isNull();
  }

  private Claim claimed() {
    return journal.claim(fixture.start(WORKFLOW, Map.of())).orElseThrow();
  }

  private DataSource flaky(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (refusedConnections.getAndDecrement() > 0) {
                throw new SQLException("refused", "08001");
              }
              return flaky(real.getConnection());
            });
  }

  private Connection flaky(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean commits = method.getName().equals("commit");
              if (commits && lostCommits.getAndDecrement() > 0) {
                throw new SQLException("cut before", "08006");
              }
              try {
                Object result = method.invoke(real, arguments);
                if (commits && lostAnswers.getAndDecrement() > 0) {
                  throw new SQLException("cut after", "08006");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
