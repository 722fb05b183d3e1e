package dev.kaizen.sdk.workflow;

import java.time.Duration;
import java.util.List;

/** Definitions that tests share. */
public final class SampleWorkflows {
  private SampleWorkflows() {}

  /** One agent step. */
  public static WorkflowDefinition hello() {
    return WorkflowBuilder.named("hello")
        .input(Field.required("question", FieldType.STRING, "What to answer"))
        .agent(
            "answer",
            a ->
                a.instructions("Answer the question.")
                    .input("question", "input.question")
                    .output(Field.required("answer", FieldType.STRING, "The answer")))
        .output("answer", "state.answer.answer")
        .build();
  }

  /** One agent step that is tried again without a pause. */
  public static WorkflowDefinition helloThatRetriesAtOnce() {
    return WorkflowBuilder.named("hello")
        .input(Field.required("question", FieldType.STRING, "What to answer"))
        .agent(
            "answer",
            a ->
                a.instructions("Answer the question.")
                    .input("question", "input.question")
                    .output(Field.required("answer", FieldType.STRING, "The answer")))
        .handling(h -> h.retry(new Retry(3, Duration.ZERO, 1, Duration.ZERO, 0)))
        .output("answer", "state.answer.answer")
        .build();
  }

  /** One agent that uses tools, with every property set to something unusual. */
  public static WorkflowDefinition agentWithTools() {
    return WorkflowBuilder.named("with-tools")
        .input(Field.required("task", FieldType.STRING, "What to do"))
        .agent(
            "solve",
            a ->
                a.instructions("Do it.")
                    .input("task", "input.task")
                    .passages("[]")
                    .model("careful")
                    .tools(
                        new ToolUse(
                            List.of("look-up", "book"),
                            7,
                            new Budget(5, 1000, 99),
                            Duration.ofMinutes(3),
                            "operator"))
                    .output(Field.required("answer", FieldType.STRING, "")))
        .output("answer", "state.solve.answer")
        .build();
  }

  /** Every kind of node, and every property set to something unusual. */
  public static WorkflowDefinition everyNode() {
    return WorkflowBuilder.named("every-node")
        .title("Every node")
        .description("Ask: \"who?\"\nThen decide.")
        .input(Field.required("topic", FieldType.STRING, "What it is about"))
        .input(Field.optional("limit", FieldType.NUMBER, "Above it people decide"))
        .retrieve(
            "find",
            r ->
                r.title("Find")
                    .from("handbook")
                    .query("'about ' + input.topic")
                    .atMost(3)
                    .mode(SearchMode.TEXT)
                    .into("found"))
        .agent(
            "judge",
            a ->
                a.title("Judge")
                    .instructions("Judge it.\n\n  Be brief: yes or no.")
                    .input("topic", "input.topic")
                    .passages("state.found")
                    .output(Field.oneOf("verdict", "What to do", List.of("yes", "no")))
                    .output(Field.optional("amount", FieldType.NUMBER, ""))
                    .model("careful")
                    .into("judgement"))
        .transform(
            "weigh", "large", "state.judgement.amount != null && state.judgement.amount > 10")
        .route("by-size", r -> r.when("state.large", "ask").otherwise("note"))
        .approval(
            "ask",
            a ->
                a.title("Ask")
                    .question("'Do ' + input.topic + '?'")
                    .reason("'It is large'")
                    .action("topic", "input.topic")
                    .evidence("state.judgement.citations")
                    .approverRole("reviewer")
                    .required("state.large ? 2 : 1")
                    .highRisk("state.large")
                    .dueIn(Duration.ofHours(36))
                    .into("approval"))
        .transform("note", "noted", "true")
        .parallel(
            "checks",
            p ->
                p.title("Checks")
                    .branch("first", b -> b.transform("check-one", "points", "1"))
                    .branch("second", b -> b.transform("check-two", "points", "2"))
                    .atLeast(1)
                    .limit(2))
        .map(
            "each",
            m ->
                m.title("Each")
                    .over("state.found")
                    .as("passage")
                    .body(b -> b.code("measure", "measure", c -> c.input("text", "state.passage")))
                    .each("state.measure")
                    .limit(3)
                    .into("measures"))
        .loop(
            "again",
            l ->
                l.title("Again")
                    .body(b -> b.transform("raise", "points", "1"))
                    .whilst("state.points < 9")
                    .until("state.points > 7")
                    .atMost(5)
                    .budget(new Budget(1, 2, 3))
                    .failAtLimit())
        .workflow("inner", counting(), w -> w.title("Inner").input("start", "1").into("counted"))
        .waitForSignal("paid", "payment", Duration.ofHours(1))
        .code(
            "book",
            "book",
            c -> c.title("Book").input("amount", "state.judgement.amount").into("booking"))
        .handling(
            h ->
                h.retry(new Retry(5, Duration.ofMillis(100), 2, Duration.ofSeconds(3), 0.5))
                    .timeout(Duration.ofSeconds(9))
                    .fallback("stop")
                    .compensation("unbook", "unbook", c -> c.input("id", "state.booking"))
                    .irreversible())
        .transform("stop", "stopped", "true")
        .state("points", FieldType.INTEGER, Reducer.SUM)
        .output("verdict", "state.judgement.verdict")
        .output("noted", "state.noted")
        .build();
  }

  /** Asks at once; what people say is the output. */
  public static WorkflowDefinition asking(int required) {
    return WorkflowBuilder.named("asking")
        .approval(
            "ask",
            a -> a.question("'Shall we?'").reason("'Because'").required(Integer.toString(required)))
        .output("decision", "state.ask.decision")
        .output("decidedBy", "state.ask.decidedBy")
        .build();
  }

  /** Two computing steps, no way out to anything. */
  public static WorkflowDefinition counting() {
    return WorkflowBuilder.named("counting")
        .input(Field.required("start", FieldType.INTEGER, "Where to begin"))
        .transform("one", "count", "input.start + 1")
        .transform("two", "count", "state.count + 1")
        .output("count", "state.count")
        .build();
  }
}
