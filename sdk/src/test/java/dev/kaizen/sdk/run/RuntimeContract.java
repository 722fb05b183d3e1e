package dev.kaizen.sdk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.Reducer;
import dev.kaizen.sdk.workflow.Retry;
import dev.kaizen.sdk.workflow.SampleWorkflows;
import dev.kaizen.sdk.workflow.WorkflowBuilder;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What runs must do wherever they are kept: every feature of the engine, through its runtime. */
public abstract class RuntimeContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Retry AT_ONCE = new Retry(3, Duration.ZERO, 1, Duration.ZERO, 0);

  protected final Calls calls = new Calls();

  /** The runtime under test, with {@link #calls} as the functions of its code nodes. */
  protected abstract WorkflowRuntime runtime();

  /** Functions that note who called them. */
  protected static final class Calls implements Functions {
    final Queue<String> made = new ConcurrentLinkedQueue<>();
    final Queue<String> keys = new ConcurrentLinkedQueue<>();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch gate = new CountDownLatch(1);
    volatile ErrorCode failWith = ErrorCode.DEPENDENCY_UNAVAILABLE;

    @Override
    public Function named(String name) {
      return call -> {
        made.add(name + call.inputs().values());
        keys.add(call.idempotencyKey());
        return switch (name) {
          case "fail" -> throw new KaizenException(failWith, "it failed");
          case "fail-at-first" -> {
            if (failures.getAndIncrement() < 2) {
              throw new KaizenException(failWith, "it failed");
            }
            yield "at last";
          }
          case "block" -> {
            entered.countDown();
            gate.await();
            yield "let go";
          }
          case "count" -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.sleep(Duration.ofMillis(5));
            atOnce.decrementAndGet();
            yield call.inputs().get("value");
          }
          default -> call.inputs().getOrDefault("value", name);
        };
      };
    }
  }

  // ── parallel ────────────────────────────────────────────────────────────────────────────────

  @Test
  public void branches_are_joined_in_their_order_by_the_reducer() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("branches")
            .state("said", FieldType.LIST, Reducer.APPEND)
            .parallel(
                "ask",
                p ->
                    p.branch(
                            "slow",
                            b ->
                                b.code("first", "count", c -> c.input("value", "1"))
                                    .transform("a", "said", "'slow'"))
                        .branch("quick", b -> b.transform("b", "said", "'quick'")))
            .transform("after", "n", "size(state.said)")
            .output("said", "state.said")
            .output("n", "state.n")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("said", List.of("slow", "quick"), "n", 2L));
  }

  @Test
  public void branches_do_not_see_each_others_state() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("apart")
            .transform("before", "x", "1")
            .state("x", FieldType.INTEGER, Reducer.SUM)
            .parallel(
                "both",
                p ->
                    p.branch(
                            "a",
                            b -> b.transform("a1", "x", "10").transform("a2", "sawA", "state.x"))
                        .branch(
                            "b",
                            b -> b.transform("b1", "x", "100").transform("b2", "sawB", "state.x")))
            .output("all", "[state.sawA, state.sawB, state.x]")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("all", List.of(11L, 101L, 111L)));
  }

  @Test
  public void any_goes_on_with_the_first_branch_and_gives_up_the_others()
      throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("any")
            .parallel(
                "race",
                p ->
                    p.branch("stuck", b -> b.code("wait", "block", c -> c))
                        .branch("quick", b -> b.transform("q", "won", "'quick'"))
                        .any())
            .output("won", "state.won")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("won", "quick"));
  }

  @Test
  public void enough_branches_are_enough_though_another_fails() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("quorum")
            .state("votes", FieldType.INTEGER, Reducer.SUM)
            .parallel(
                "vote",
                p ->
                    p.branch("a", b -> b.transform("va", "votes", "1"))
                        .branch(
                            "b",
                            b -> b.code("vb", "fail", c -> c).handling(h -> h.retry(Retry.NEVER)))
                        .branch("c", b -> b.transform("vc", "votes", "1"))
                        .atLeast(2))
            .output("votes", "state.votes")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("votes", 2L));
  }

  @Test
  public void branch_that_fails_breaks_what_needs_all() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("all")
            .parallel(
                "both",
                p ->
                    p.branch("a", b -> b.transform("ta", "x", "1"))
                        .branch(
                            "b",
                            b -> b.code("tb", "fail", c -> c).handling(h -> h.retry(Retry.NEVER))))
            .build();

    RunEvent end = end(start(definition));

    assertThat(end)
        .isInstanceOfSatisfying(
            RunEvent.Failed.class, f -> assertThat(f.node()).isEqualTo("both[b]/tb"));
  }

  // ── map, loop, inner workflow ───────────────────────────────────────────────────────────────

  @Test
  public void map_gathers_in_the_order_of_the_list_with_so_many_at_once()
      throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("squares")
            .map(
                "each",
                m ->
                    m.over("[3, 1, 2, 5, 4]")
                        .as("number")
                        .body(
                            b ->
                                b.code("work", "count", c -> c.input("value", "state.number"))
                                    .transform("square", "squared", "state.work * state.work"))
                        .each("[state.index, state.squared]")
                        .limit(2)
                        .into("squares"))
            .output("squares", "state.squares.map(s, s[1])")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("squares", List.of(9L, 1L, 4L, 25L, 16L)));
    assertThat(calls.mostAtOnce.get()).isLessThanOrEqualTo(2);
  }

  @Test
  public void map_over_nothing_gives_nothing() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("nothing")
            .map("each", m -> m.over("[]").body(b -> b.transform("t", "x", "1")).each("state.x"))
            .output("each", "state.each")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("each", List.of()));
  }

  @Test
  public void loop_goes_round_until_its_condition_holds() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("count")
            .transform("begin", "n", "0")
            .loop(
                "up",
                l ->
                    l.body(b -> b.transform("add", "n", "state.n + 1"))
                        .until("state.n >= 4")
                        .atMost(10))
            .output("n", "state.n")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("n", 4L));
  }

  @Test
  public void loop_ends_at_its_bound() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("bound")
            .transform("begin", "n", "0")
            .loop("up", l -> l.body(b -> b.transform("add", "n", "state.n + 1")).atMost(3))
            .output("n", "state.n")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("n", 3L));
  }

  @Test
  public void loop_whose_condition_does_not_hold_does_nothing() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("never")
            .transform("begin", "n", "0")
            .loop(
                "up",
                l ->
                    l.body(b -> b.transform("add", "n", "state.n + 1"))
                        .whilst("state.n > 5")
                        .atMost(3))
            .output("n", "state.n")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("n", 0L));
  }

  @Test
  public void inner_workflow_has_a_state_of_its_own() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("outer")
            .transform("begin", "count", "100")
            .workflow("inner", SampleWorkflows.counting(), w -> w.input("start", "5"))
            .output("outer", "state.count")
            .output("inner", "state.inner.count")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("outer", 100L, "inner", 7L));
  }

  @Test
  public void maps_and_loops_and_branches_nest() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("nested")
            .state("sum", FieldType.INTEGER, Reducer.SUM)
            .map(
                "each",
                m ->
                    m.over("[1, 2]")
                        .as("n")
                        .body(
                            b ->
                                b.loop(
                                    "twice",
                                    l ->
                                        l.atMost(2)
                                            .body(
                                                r ->
                                                    r.parallel(
                                                        "both",
                                                        p ->
                                                            p.branch(
                                                                    "x",
                                                                    x ->
                                                                        x.transform(
                                                                            "tx", "sum", "state.n"))
                                                                .branch(
                                                                    "y",
                                                                    y ->
                                                                        y.transform(
                                                                            "ty", "sum", "10"))))))
                        .each("state.sum"))
            .output("each", "state.each")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("each", List.of(22L, 24L)));
  }

  // ── failures ────────────────────────────────────────────────────────────────────────────────

  @Test
  public void failure_that_may_pass_is_tried_again_with_another_key() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("again")
            .code("work", "fail-at-first", c -> c)
            .handling(h -> h.retry(AT_ONCE))
            .output("said", "state.work")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("said", "at last"));
    assertThat(calls.keys).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  public void failure_of_the_caller_is_not_tried_again() throws InterruptedException {
    calls.failWith = ErrorCode.INVALID_INPUT;
    WorkflowDefinition definition =
        WorkflowBuilder.named("no-use")
            .code("work", "fail", c -> c)
            .handling(h -> h.retry(AT_ONCE))
            .build();

    assertThat(end(start(definition))).isInstanceOf(RunEvent.Failed.class);
    assertThat(calls.made).hasSize(1);
  }

  @Test
  public void fallback_sees_what_failed() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("fallback")
            .code("work", "fail", c -> c)
            .handling(h -> h.retry(Retry.NEVER).fallback("instead"))
            .end()
            .transform("instead", "why", "state.error.code + ' at ' + state.error.node")
            .output("why", "state.why")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("why", "DEPENDENCY_UNAVAILABLE at work"));
  }

  @Test
  public void skipped_failure_lets_the_run_go_on() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("skip")
            .code("work", "fail", c -> c)
            .handling(h -> h.retry(Retry.NEVER).skip())
            .transform("after", "done", "true")
            .output("done", "state.done")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("done", true));
  }

  @Test
  public void step_that_takes_too_long_is_broken_off() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("late")
            .code("work", "block", c -> c)
            .handling(h -> h.retry(Retry.NEVER).timeout(Duration.ofMillis(50)))
            .build();

    assertThat(end(start(definition)))
        .isInstanceOfSatisfying(
            RunEvent.Failed.class, f -> assertThat(f.code()).isEqualTo(ErrorCode.STEP_TIMED_OUT));
  }

  @Test
  public void failure_is_escalated_to_people_who_may_have_it_tried_again()
      throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("escalate")
            .code("work", "fail-at-first", c -> c)
            .handling(h -> h.retry(Retry.NEVER).escalate("reviewer"))
            .output("said", "state.work")
            .build();
    UUID run = start(definition);

    runtime().await(run, PATIENCE);
    runtime().decide(run, "work", true, "rita", "once more");
    runtime().await(run, PATIENCE);
    runtime().decide(run, "work", true, "rita", "and again");

    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("said", "at last"));
  }

  @Test
  public void failure_undoes_what_was_done_newest_first() throws InterruptedException {
    UUID run = start(booking(true));

    assertThat(end(run)).isInstanceOf(RunEvent.Failed.class);
    assertThat(calls.made)
        .containsExactly("book[1]", "book[2]", "fail[]", "unbook[2]", "unbook[1]");
  }

  @Test
  public void run_that_failed_is_taken_up_again_where_it_failed() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("mended")
            .code("first", "book", c -> c.input("value", "1"))
            .code("second", "fail-at-first", c -> c)
            .handling(h -> h.retry(Retry.NEVER))
            .output("said", "state.second")
            .build();
    UUID run = start(definition);
    assertThat(end(run)).isInstanceOf(RunEvent.Failed.class);

    runtime().retry(run, "ada");
    assertThat(end(run)).isInstanceOf(RunEvent.Failed.class);
    runtime().retry(run, "ada");

    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("said", "at last"));
    assertThat(calls.made)
        .containsExactly("book[1]", "fail-at-first[]", "fail-at-first[]", "fail-at-first[]");
    assertRefused(ErrorCode.WRONG_STATE, () -> runtime().retry(run, "ada"));
  }

  // ── waits ───────────────────────────────────────────────────────────────────────────────────

  @Test
  public void signal_ends_a_wait_with_its_payload() throws InterruptedException {
    UUID run = start(waiting());
    assertThat(runtime().await(run, PATIENCE).rests()).isTrue();

    runtime().signal(run, "payment", Map.of("amount", 7L), "ada");

    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("amount", 7L, "by", "ada"));
  }

  @Test
  public void signal_that_comes_early_is_kept() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("early")
            .code("work", "block", c -> c)
            .waitForSignal("paid", "payment")
            .output("amount", "state.paid.payload.amount")
            .build();
    UUID run = start(definition);
    calls.entered.await();
    runtime().signal(run, "payment", Map.of("amount", 7L), "ada");
    calls.gate.countDown();

    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("amount", 7L));
  }

  @Test
  public void wait_ends_when_its_time_has_come() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("late-signal")
            .waitForSignal("paid", "payment", Duration.ofMillis(30))
            .output("timedOut", "state.paid.timedOut")
            .build();

    assertThat(output(definition)).isEqualTo(Map.of("timedOut", true));
  }

  // ── pause, cancel ───────────────────────────────────────────────────────────────────────────

  @Test
  public void pause_takes_effect_before_the_next_step() throws InterruptedException {
    UUID run = start(blocking());
    calls.entered.await();
    runtime().pause(run, "ada");
    assertRefused(ErrorCode.WRONG_STATE, () -> runtime().pause(run, "ada"));
    calls.gate.countDown();

    RunState held = runtime().await(run, PATIENCE);
    assertThat(held.paused()).isTrue();

    runtime().resume(run, "ada");
    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("said", "let go"));
    assertThat(calls.made).containsExactly("block[]", "after[]");
  }

  @Test
  public void pause_now_breaks_the_step_off_and_it_is_done_again() throws InterruptedException {
    UUID run = start(blocking());
    calls.entered.await();

    runtime().pauseNow(run, "ada");

    assertThat(runtime().await(run, PATIENCE).state()).doesNotContainKey("work");
    calls.gate.countDown();
    runtime().resume(run, "ada");
    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("said", "let go"));
    assertThat(calls.made).containsExactly("block[]", "block[]", "after[]");
  }

  @Test
  public void cancelled_run_stays_cancelled() throws InterruptedException {
    UUID run = start(blocking());
    calls.entered.await();
    runtime().cancel(run, "ada");
    calls.gate.countDown();

    assertThat(end(run)).isEqualTo(new RunEvent.Cancelled("ada"));
    assertRefused(ErrorCode.WRONG_STATE, () -> runtime().resume(run, "ada"));
  }

  // ── going back ──────────────────────────────────────────────────────────────────────────────

  @Test
  public void rollback_undoes_newest_first_and_goes_on_from_the_checkpoint()
      throws InterruptedException {
    UUID run = start(booking(false));
    runtime().await(run, PATIENCE);
    long first = runtime().checkpoints(run).getFirst().seq();

    runtime().rollback(run, first, "ada", false);

    assertThat(runtime().await(run, PATIENCE).rests()).isTrue();
    assertThat(calls.made)
        .containsExactly("book[1]", "book[2]", "unbook[2]", "unbook[1]", "book[1]", "book[2]");
    assertThat(calls.keys).doesNotHaveDuplicates();
  }

  @Test
  public void rollback_past_what_nothing_can_undo_needs_a_confirmation()
      throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("mail")
            .code("send", "send", c -> c)
            .handling(h -> h.irreversible())
            .waitForSignal("wait", "go")
            .build();
    UUID run = start(definition);
    runtime().await(run, PATIENCE);
    long first = runtime().checkpoints(run).getFirst().seq();

    assertThatThrownBy(() -> runtime().rollback(run, first, "ada", false))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_STATE))
        .hasMessageContaining("send");
    runtime().rollback(run, first, "ada", true);

    runtime().await(run, PATIENCE);
    assertThat(calls.made).containsExactly("send[]", "send[]");
  }

  @Test
  public void run_that_is_over_is_held_after_its_rollback() throws InterruptedException {
    UUID run = start(SampleWorkflows.counting(), Map.of("start", 1L));
    runtime().await(run, PATIENCE);
    long first = runtime().checkpoints(run).getFirst().seq();

    runtime().rollback(run, first, "ada", false);

    assertThat(runtime().await(run, PATIENCE).paused()).isTrue();
    assertThat(runtime().state(run).state()).isEmpty();
    runtime().resume(run, "ada");
    assertThat(runtime().await(run, PATIENCE).output()).contains(Map.of("count", 3L));
  }

  @Test
  public void fork_goes_its_own_way_with_an_edited_state() throws InterruptedException {
    UUID run = start(SampleWorkflows.counting(), Map.of("start", 1L));
    runtime().await(run, PATIENCE);
    Checkpoint afterOne = runtime().checkpoints(run).get(1);
    assertThat(afterOne.state()).isEqualTo(Map.of("count", 2L));

    UUID fork = runtime().fork(run, afterOne.seq(), Map.of("count", 100L), "wim");

    assertThat(runtime().await(fork, PATIENCE).output()).contains(Map.of("count", 101L));
    assertThat(runtime().state(run).output()).contains(Map.of("count", 3L));
    int prefix = (int) afterOne.seq();
    assertThat(runtime().history(fork).subList(0, prefix))
        .isEqualTo(runtime().history(run).subList(0, prefix));
    assertRefused(ErrorCode.NOT_FOUND, () -> runtime().fork(run, 999, Map.of(), "wim"));
  }

  @Test
  public void replay_takes_recorded_outputs_and_is_live_from_there() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("replayed")
            .code("one", "book", c -> c.input("value", "1"))
            .code("two", "book", c -> c.input("value", "2"))
            .output("all", "[state.one, state.two]")
            .build();
    UUID run = start(definition);
    runtime().await(run, PATIENCE);
    long afterOne = runtime().checkpoints(run).get(1).seq();

    UUID replay = runtime().replay(run, afterOne, "wim");

    assertThat(runtime().await(replay, PATIENCE).output()).isEqualTo(runtime().state(run).output());
    assertThat(calls.made).containsExactly("book[1]", "book[2]", "book[2]");
  }

  @Test
  public void approvals_in_two_branches_are_decided_apart() throws InterruptedException {
    WorkflowDefinition definition =
        WorkflowBuilder.named("two-questions")
            .parallel(
                "both",
                p ->
                    p.branch(
                            "legal",
                            b -> b.approval("ask-legal", a -> a.question("'Legal?'").reason("'r'")))
                        .branch(
                            "risk",
                            b -> b.approval("ask-risk", a -> a.question("'Risk?'").reason("'r'"))))
            .output("all", "[state.askLegal.decision, state.askRisk.decision]")
            .build();
    UUID run = start(definition);
    runtime().await(run, PATIENCE);

    runtime().decide(run, "both[risk]/ask-risk", false, "rita", "no");
    runtime().await(run, PATIENCE);
    runtime().decide(run, "both[legal]/ask-legal", true, "rob", "yes");

    assertThat(runtime().await(run, PATIENCE).output())
        .contains(Map.of("all", List.of("approve", "reject")));
  }

  private static WorkflowDefinition blocking() {
    return WorkflowBuilder.named("blocking")
        .code("work", "block", c -> c)
        .code("then", "after", c -> c)
        .output("said", "state.work")
        .build();
  }

  private static WorkflowDefinition waiting() {
    return WorkflowBuilder.named("waiting")
        .waitForSignal("paid", "payment")
        .output("amount", "state.paid.payload.amount")
        .output("by", "state.paid.by")
        .build();
  }

  /** Books twice; then fails, or waits. */
  private static WorkflowDefinition booking(boolean fails) {
    WorkflowBuilder builder =
        WorkflowBuilder.named("booking")
            .code("one", "book", c -> c.input("value", "1"))
            .handling(h -> h.compensation("undo-one", "unbook", c -> c.input("value", "state.one")))
            .code("two", "book", c -> c.input("value", "2"))
            .handling(
                h -> h.compensation("undo-two", "unbook", c -> c.input("value", "state.two")));
    return fails
        ? builder
            .code("three", "fail", c -> c)
            .handling(h -> h.retry(Retry.NEVER).compensateAll())
            .build()
        : builder.waitForSignal("wait", "go").build();
  }

  private UUID start(WorkflowDefinition definition) {
    return start(definition, Map.of());
  }

  private UUID start(WorkflowDefinition definition, Map<String, Object> input) {
    return runtime().start(definition, input, "mia");
  }

  private Map<String, Object> output(WorkflowDefinition definition) throws InterruptedException {
    RunState state = runtime().await(start(definition), PATIENCE);
    assertThat(state.end()).isInstanceOf(RunEvent.Completed.class);
    return state.output().orElseThrow();
  }

  private RunEvent end(UUID run) throws InterruptedException {
    return runtime().await(run, PATIENCE).end();
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(KaizenException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
