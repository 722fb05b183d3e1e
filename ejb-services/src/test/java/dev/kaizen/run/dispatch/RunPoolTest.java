package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.sdk.run.Journal.Claim;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunPoolTest {
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          "one-step",
          "One step",
          "",
          List.of(),
          List.of(new Node.Transform("only", "Only", Map.of("x", "1"))),
          List.of(),
          Map.of("x", "state.x"));

  private final Backlogs backlogs = new Backlogs();
  private RunPool pool = new RunPool(backlogs, 40);

  @AfterEach
  void close() {
    backlogs.steps.release(1_000_000);
    pool.close();
  }

  @Test
  void ten_runs_behind_another_tenants_many_begin_soon() throws InterruptedException {
    backlogs.add("big", 5_000);
    pool.hint("big");
    backlogs.begun.acquire(40);
    backlogs.add("small", 10);
    pool.hint("small");

    backlogs.steps.release(200);
    backlogs.begun.acquire(200);

    assertThat(backlogs.order("small")).hasSize(10).allMatch(place -> place < 40 + 100);
  }

  @Test
  void no_more_runs_are_at_work_than_the_node_and_the_tenant_may_have()
      throws InterruptedException {
    pool.limit("a", new RunPool.Limits(1, 10));
    backlogs.add("a", 100);
    backlogs.add("b", 100);
    pool.hint("a");
    pool.hint("b");

    backlogs.begun.acquire(40);

    assertThat(pool.working()).isEqualTo(40);
    assertThat(backlogs.order("a")).hasSize(10);
    assertThat(pool.atWork()).hasSize(40);
  }

  @Test
  void failure_to_take_is_no_end() throws InterruptedException {
    backlogs.failures = 2;
    backlogs.add("a", 1);

    pool.hint("a");

    backlogs.begun.acquire(1);
    assertThat(backlogs.order("a")).hasSize(1);
  }

  @Test
  void run_that_throws_leaves_its_place_to_the_next() throws InterruptedException {
    backlogs.throwing = true;
    backlogs.add("a", 500);
    backlogs.steps.release(1_000);

    pool.hint("a");

    backlogs.begun.acquire(500);
    assertThat(backlogs.order("a")).hasSize(500);
  }

  @Test
  void draining_takes_nothing_new_and_interrupts_what_does_not_end() throws InterruptedException {
    backlogs.add("a", 100);
    pool.hint("a");
    backlogs.begun.acquire(40);

    pool.drain(Duration.ofMillis(1));

    assertThat(backlogs.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(pool.working()).isZero();
    assertThat(pool.hasRoom("a")).isFalse();
    assertThat(backlogs.order("a")).hasSize(40);
  }

  @Test
  void stopping_a_tenant_breaks_its_runs_off_and_no_others() throws InterruptedException {
    pool.close();
    pool = new RunPool(backlogs, 80);
    pool.limit("a", new RunPool.Limits(1, 40));
    backlogs.add("a", 100);
    pool.hint("a");
    backlogs.begun.acquire(40);
    backlogs.empty("a");
    backlogs.add("b", 1);
    pool.hint("b");
    backlogs.begun.acquire(1);

    pool.stop("a");

    assertThat(backlogs.interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(pool.hintOf("a")).isNull();
    assertThat(backlogs.order("a")).hasSize(40);
    assertThat(pool.atWork()).hasSizeGreaterThanOrEqualTo(1);
    assertThat(backlogs.interrupted.getCount()).isZero();
  }

  /** Backlogs in memory; a run's work is to wait for a permit. */
  private static final class Backlogs implements RunPool.Work {
    private final Map<String, Deque<Claim>> waiting = new HashMap<>();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    final Semaphore begun = new Semaphore(0);
    final Semaphore steps = new Semaphore(0);
    final CountDownLatch interrupted = new CountDownLatch(40);
    volatile int failures;
    volatile boolean throwing;

    synchronized void add(String tenant, int runs) {
      for (int i = 0; i < runs; i++) {
        waiting
            .computeIfAbsent(tenant, t -> new ArrayDeque<>())
            .add(new Claim(UUID.randomUUID(), 1, WORKFLOW, RunState.NEW));
      }
    }

    synchronized void empty(String tenant) {
      waiting.remove(tenant);
    }

    List<Integer> order(String tenant) {
      List<Integer> places = new ArrayList<>();
      synchronized (order) {
        for (int i = 0; i < order.size(); i++) {
          if (order.get(i).equals(tenant)) {
            places.add(i);
          }
        }
      }
      return places;
    }

    @Override
    public synchronized List<Claim> take(String tenant, int atMost) {
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("the database is away");
      }
      Deque<Claim> runs = waiting.getOrDefault(tenant, new ArrayDeque<>());
      List<Claim> taken = new ArrayList<>();
      while (taken.size() < atMost && !runs.isEmpty()) {
        taken.add(runs.remove());
      }
      return taken;
    }

    @Override
    public void on(String tenant, Claim claim) {
      order.add(tenant);
      begun.release();
      try {
        steps.acquire();
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
      if (throwing) {
        throw new IllegalStateException("a bug");
      }
    }
  }
}
