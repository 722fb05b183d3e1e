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
