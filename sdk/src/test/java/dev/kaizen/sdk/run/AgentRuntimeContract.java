package dev.kaizen.sdk.run;

import static dev.kaizen.sdk.run.AgentTrial.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.ToolApproval;
import dev.kaizen.sdk.workflow.Budget;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.ToolUse;
import dev.kaizen.sdk.workflow.WorkflowBuilder;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What agents with tools must do wherever runs are kept. */
public abstract class AgentRuntimeContract extends RuntimeContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<Field> WHAT =
      List.of(Field.required("what", FieldType.STRING, "What to work on"));
  private static final String APPROVAL = "solve[0]/cycle[1]/calls[0]/approve";

  protected final AgentTrial agents = new AgentTrial();

  @Test
  public void each_turn_and_each_call_is_a_step_of_its_own() throws InterruptedException {
    agents.tool(reader()).turn(call("look-up", "what", "a"), call("look-up", "what", "b"));

    UUID run = start(ToolUse.of("look-up"));

    assertThat(answer(run)).containsEntry("answer", "done").containsEntry("stopped", "answered");
    assertThat(agents.made).containsExactlyInAnyOrder("look-up[a]", "look-up[b]");
    assertThat(steps(run))
        .contains(
            "solve[0]/cycle[1]/turn",
            "solve[0]/cycle[1]/calls[0]/read",
            "solve[0]/cycle[1]/calls[1]/read",
            "solve[0]/cycle[2]/turn",
            "solve");
    assertThat(runtime().state(run).usage().modelCalls()).isEqualTo(2);
  }

  @Test
  public void the_model_reads_what_came_of_its_calls() throws InterruptedException {
    agents.tool(reader()).turn(call("look-up", "what", "a"));

    answer(start(ToolUse.of("look-up")));

    assertThat(agents.asked)
        .last()
        .satisfies(
            request ->
                assertThat(request.turns().getFirst().observations().getFirst().text())
                    .isEqualTo("found a"));
  }

  @Test
  public void calls_of_one_turn_run_beside_each_other() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    agents
        .tool(
            Tool.reads(
                "meet",
                "Waits for the other",
                WHAT,
                c -> {
                  both.countDown();
                  both.await();
                  return "met";
                }))
        .turn(call("meet", "what", "a"), call("meet", "what", "b"));

    assertThat(worked(answer(start(ToolUse.of("meet"))))).containsExactly(true, true);
  }

  @Test
  public void arguments_that_do_not_fit_go_back_to_the_model() throws InterruptedException {
    agents.tool(reader()).turn(call("look-up", "which", "a")).turn(call("look-up", "what", "a"));

    Map<String, Object> answer = answer(start(ToolUse.of("look-up")));

    assertThat(agents.made).containsExactly("look-up[a]");
    assertThat(worked(answer)).containsExactly(false, true);
  }

  @Test
  public void a_tool_that_the_agent_was_not_given_is_not_called() throws InterruptedException {
    agents.tool(reader()).tool(writer(ToolApproval.NEVER)).turn(call("book", "what", "a"));

    assertThat(worked(answer(start(ToolUse.of("look-up"))))).containsExactly(false);
    assertThat(agents.made).isEmpty();
  }

  @Test
  public void a_tool_that_is_not_there_fails_before_the_model_is_asked()
      throws InterruptedException {
    UUID run = start(ToolUse.of("look-up"));

    assertThat(runtime().await(run, PATIENCE).end())
        .isInstanceOfSatisfying(
            RunEvent.Failed.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(agents.asked).isEmpty();
  }

  @Test
  public void the_same_call_is_not_made_twice_and_going_round_ends() throws InterruptedException {
    agents.tool(reader());
    for (int i = 0; i < 9; i++) {
      agents.turn(call("look-up", "what", "a"));
    }

    Map<String, Object> answer = answer(start(ToolUse.of("look-up")));

    assertThat(agents.made).containsExactly("look-up[a]");
    assertThat(answer.get("stopped")).isEqualTo("repeats");
    assertThat(agents.asked).hasSize(4);
  }

  @Test
  public void a_failing_tool_is_something_the_model_learns() throws InterruptedException {
    agents
        .tool(
            Tool.reads(
                "look-up",
                "Looks up",
                WHAT,
                agents.noting(
                    "look-up",
                    c -> {
                      throw new KaizenException(ErrorCode.NOT_FOUND, "no such thing");
                    })))
        .turn(call("look-up", "what", "a"));

    Map<String, Object> answer = answer(start(ToolUse.of("look-up")));

    assertThat(answer.get("answer")).isEqualTo("done");
    assertThat(String.valueOf(answer.get("account"))).contains("look-up did not work");
    assertThat(agents.asked.stream().toList().getLast().turns().getFirst().observations())
        .singleElement()
        .satisfies(seen -> assertThat(seen.text()).contains("no such thing"));
  }

  @Test
  public void a_tool_that_takes_too_long_is_broken_off() throws InterruptedException {
    agents
        .tool(
            Tool.reads(
                    "look-up",
                    "Never comes back",
                    WHAT,
                    c -> {
                      new CountDownLatch(1).await();
                      return "never";
                    })
                .within(Duration.ofMillis(50), 100))
        .turn(call("look-up", "what", "a"));

    assertThat(worked(answer(start(ToolUse.of("look-up"))))).containsExactly(false);
  }

  @Test
  public void what_a_tool_says_is_cut_at_its_limit() throws InterruptedException {
    agents
        .tool(
            Tool.reads("look-up", "Says much", WHAT, c -> "x".repeat(5_000))
                .within(Duration.ofSeconds(5), 100))
        .turn(call("look-up", "what", "a"));

    answer(start(ToolUse.of("look-up")));

    assertThat(agents.asked.stream().toList().getLast().turns().getFirst().observations())
        .singleElement()
        .satisfies(seen -> assertThat(seen.text()).hasSizeLessThan(200).contains("5000"));
  }

  @Test
  public void it_must_answer_after_as_many_cycles_as_it_may_have() throws InterruptedException {
    agents.tool(reader());
    for (int i = 0; i < 9; i++) {
      agents.turn(call("look-up", "what", "a" + i));
    }

    Map<String, Object> answer =
        answer(start(new ToolUse(List.of("look-up"), 3, Budget.NONE, null, "reviewer")));

    assertThat(agents.made).hasSize(3);
    assertThat(answer.get("stopped")).isEqualTo("cycles");
    assertThat(answer.get("answer")).isEqualTo("done");
    assertThat(agents.asked.stream().toList().getLast().tools()).isEmpty();
  }

  @Test
  public void a_budget_ends_it_with_what_is_known_and_without_another_call()
      throws InterruptedException {
    agents.tool(reader());
    for (int i = 0; i < 9; i++) {
      agents.turn(call("look-up", "what", "a" + i));
    }

    Map<String, Object> answer =
        answer(start(new ToolUse(List.of("look-up"), 9, new Budget(0, 0, 14), null, "reviewer")));

    assertThat(agents.asked).hasSize(2);
    assertThat(answer.get("stopped")).isEqualTo("budget");
    assertThat(answer.get("answer")).isNull();
    assertThat(worked(answer)).containsExactly(true, true);
    assertThat(String.valueOf(answer.get("account"))).contains("budget is used up");
  }

  @Test
  public void a_tool_that_writes_waits_for_people_and_goes_on_in_the_middle()
      throws InterruptedException {
    agents
        .tool(reader())
        .tool(writer(ToolApproval.ALWAYS))
        .turn(call("book", "what", "room"), call("look-up", "what", "a"));
    UUID run = start(ToolUse.of("look-up", "book"));
    runtime().await(run, PATIENCE);

    assertThat(agents.made).containsExactly("look-up[a]");
    assertThat(runtime().state(run).asks()).containsExactly(APPROVAL);
    assertThat(question(run).action())
        .isEqualTo(Map.of("tool", "book", "arguments", Map.of("what", "room")));

    runtime().decide(run, APPROVAL, true, "rita", "go ahead");

    assertThat(worked(answer(run))).containsExactly(true, true);
    assertThat(agents.made).containsExactly("look-up[a]", "book[room]");
    assertThat(agents.asked).hasSize(2);
  }

  @Test
  public void what_people_decline_is_not_called_and_the_model_learns_why()
      throws InterruptedException {
    agents.tool(writer(ToolApproval.ALWAYS)).turn(call("book", "what", "room"));
    UUID run = start(ToolUse.of("book"));
    runtime().await(run, PATIENCE);

    runtime().decide(run, APPROVAL, false, "rita", "too dear");

    assertThat(worked(answer(run))).containsExactly(false);
    assertThat(agents.made).isEmpty();
    assertThat(agents.asked.stream().toList().getLast().turns().getFirst().observations())
        .singleElement()
        .satisfies(seen -> assertThat(seen.text()).contains("too dear"));
  }

  @Test
  public void a_rule_says_which_calls_need_people() throws InterruptedException {
    agents
        .tool(writer(ToolApproval.when("input.what != 'room'")))
        .turn(call("book", "what", "room"))
        .turn(call("book", "what", "palace"));
    UUID run = start(ToolUse.of("book"));
    runtime().await(run, PATIENCE);

    assertThat(agents.made).containsExactly("book[room]");
    assertThat(question(run).reason()).contains("Solve");
  }

  @Test
  public void a_rollback_takes_back_what_a_tool_wrote() throws InterruptedException {
    agents
        .tool(writer(ToolApproval.NEVER))
        .tool(
            Tool.writes("unbook", "Takes a booking back", WHAT, agents.noting("unbook", c -> "ok")))
        .turn(call("book", "what", "room"));
    UUID run = start(waitingAfter(ToolUse.of("book")));
    runtime().await(run, PATIENCE);

    runtime().rollback(run, 1, "ada", false);
    runtime().await(run, PATIENCE);

    assertThat(agents.made).containsExactly("book[room]", "unbook[room]", "book[room]");
    List<String> keys = List.copyOf(agents.keys);
    assertThat(keys.get(1)).isEqualTo("undoes " + keys.get(0));
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @Test
  public void a_rollback_past_a_call_that_nothing_undoes_must_be_confirmed()
      throws InterruptedException {
    agents
        .tool(Tool.irreversible("pay", "Pays", WHAT, c -> "paid").asking(ToolApproval.NEVER))
        .turn(call("pay", "what", "bill"));
    UUID run = start(waitingAfter(ToolUse.of("pay")));
    runtime().await(run, PATIENCE);

    assertThatThrownBy(() -> runtime().rollback(run, 1, "ada", false))
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_STATE));
  }

  @Test
  public void pausing_in_the_middle_of_a_call_repeats_only_that_call_with_the_same_key()
      throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    agents
        .tool(writer(ToolApproval.NEVER))
        .tool(Tool.writes("unbook", "Takes a booking back", WHAT, c -> "ok"))
        .tool(
            Tool.writes(
                    "mail",
                    "Sends a mail",
                    WHAT,
                    agents.noting(
                        "mail",
                        c -> {
                          if (tries.getAndIncrement() == 0) {
                            entered.countDown();
                            new CountDownLatch(1).await();
                          }
                          return "sent";
                        }))
                .asking(ToolApproval.NEVER))
        .turn(call("book", "what", "room"))
        .turn(call("mail", "what", "mia"));
    UUID run = start(ToolUse.of("book", "mail"));
    entered.await();

    runtime().pauseNow(run, "ada");
    runtime().await(run, PATIENCE);
    runtime().resume(run, "ada");

    assertThat(worked(answer(run))).containsExactly(true, true);
    assertThat(agents.made).containsExactly("book[room]", "mail[mia]", "mail[mia]");
    List<String> keys = List.copyOf(agents.keys);
    assertThat(keys.get(2)).isEqualTo(keys.get(1));
    assertThat(agents.asked).hasSize(3);
  }

  private Tool reader() {
    return Tool.reads(
        "look-up",
        "Looks something up",
        WHAT,
        agents.noting("look-up", c -> "found " + c.arguments().get("what")));
  }

  private Tool writer(ToolApproval approval) {
    return Tool.writes("book", "Books something", WHAT, agents.noting("book", c -> "booked"))
        .asking(approval)
        .undoneBy("unbook");
  }

  private static WorkflowBuilder agent(ToolUse use) {
    return WorkflowBuilder.named("agent")
        .agent(
            "solve",
            a ->
                a.title("Solve")
                    .instructions("Do it.")
                    .tools(use)
                    .output(Field.required("answer", FieldType.STRING, "The answer")))
        .output("reply", "state.solve");
  }

  private static WorkflowDefinition waitingAfter(ToolUse use) {
    return agent(use).waitForSignal("wait", "go").build();
  }

  private UUID start(ToolUse use) {
    return start(agent(use).build());
  }

  private UUID start(WorkflowDefinition definition) {
    return runtime().start(definition, Map.of(), "mia");
  }

  private Map<String, Object> answer(UUID run) throws InterruptedException {
    RunState state = runtime().await(run, PATIENCE);
    assertThat(state.end()).isInstanceOf(RunEvent.Completed.class);
    return JsonValues.object((Map<?, ?>) state.output().orElseThrow().get("reply"));
  }

  private static List<Object> worked(Map<String, Object> answer) {
    return ((List<?>) answer.get("steps"))
        .stream().map(step -> (Object) ((Map<?, ?>) step).get("ok")).toList();
  }

  private ApprovalAsk question(UUID run) {
    return runtime().history(run).stream()
        .map(Recorded::event)
        .filter(RunEvent.ApprovalAsked.class::isInstance)
        .map(e -> ((RunEvent.ApprovalAsked) e).ask())
        .findFirst()
        .orElseThrow();
  }

  private List<String> steps(UUID run) {
    return runtime().history(run).stream()
        .map(Recorded::event)
        .filter(RunEvent.StepCompleted.class::isInstance)
        .map(e -> ((RunEvent.StepCompleted) e).node())
        .toList();
  }
}
