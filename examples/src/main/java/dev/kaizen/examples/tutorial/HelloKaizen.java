package dev.kaizen.examples.tutorial;

import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.sdk.run.LocalRuntime;
import dev.kaizen.sdk.run.RunState;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.WorkflowBuilder;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The program of docs/tutorial.md. */
public final class HelloKaizen {
  private static final WorkflowDefinition REFUND =
      WorkflowBuilder.named("refund")
          .input(Field.required("letter", FieldType.STRING, "What the customer wrote"))
          .agent(
              "read",
              a ->
                  a.instructions("Read the amount that the customer wants back.")
                      .input("letter", "input.letter")
                      .output(Field.required("amount", FieldType.NUMBER, "Amount in EUR")))
          .route("by-amount", r -> r.when("state.read.amount > 100", "ask").otherwise("pay"))
          .approval(
              "ask",
              a ->
                  a.question("'Pay back ' + string(state.read.amount) + ' EUR?'")
                      .reason("'Refunds above 100 EUR need a person.'")
                      .action("pay", "state.read.amount"))
          .route("decided", r -> r.when("state.ask.decision == 'approve'", "pay").otherwise("keep"))
          .transform("pay", "paid", "state.read.amount")
          .end()
          .transform("keep", "paid", "0")
          .output("paid", "state.paid")
          .build();

  private HelloKaizen() {}

  public static void main(String[] args) throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(new OfflineModel())) {
      Map<String, Object> input = Map.of("letter", "Please pay back the amount of 250 EUR.");
      UUID run = kaizen.start(REFUND, input, "mia");

      RunState waiting = kaizen.await(run, Duration.ofSeconds(10));
      System.out.println("It waits: " + waiting.position());

      kaizen.decide(run, "ask", true, "rita", "The customer is right.");
      RunState done = kaizen.await(run, Duration.ofSeconds(10));
      System.out.println("It answers: " + done.output().orElseThrow());

      kaizen.history(run).forEach(e -> System.out.println(e.seq() + " " + e.event()));
    }
  }
}
