package dev.kaizen.examples.purchaseapproval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.Example;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.sdk.run.ApprovalAsk;
import dev.kaizen.sdk.run.LocalRuntime;
import dev.kaizen.sdk.run.Position;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.sdk.run.RunEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseApprovalTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LAPTOPS =
      "40 laptops with docking stations for the sales team from Northwind, quote Q-2026-118";
  private static final String DESKS =
      "12 height-adjustable desks for the project room from Brightline, quote BF-7731";

  @Test
  void large_purchase_is_decided_by_two_people() throws InterruptedException {
    try (LocalRuntime kaizen = runtime(new OfflineModel())) {
      UUID run = start(kaizen, LAPTOPS);
      assertThat(kaizen.await(run, PATIENCE).position())
          .isEqualTo(new Position.Asking("approve-by-two"));
      ApprovalAsk ask = asked(kaizen, run);
      assertThat(ask.required()).isEqualTo(2);
      assertThat(ask.highRisk()).isTrue();
      assertThat(ask.action())
          .containsEntry("amount", 48_600.0)
          .containsEntry("currency", "EUR")
          .containsEntry("quoteNumber", "Q-2026-118");
      assertThat(ask.evidence()).isNotEmpty();

      kaizen.decide(run, "approve-by-two", true, "rita", "needed for the new team");
      kaizen.decide(run, "approve-by-two", true, "rob", "in the budget");

      assertThat(kaizen.await(run, PATIENCE).output().orElseThrow())
          .containsEntry("decision", "approved")
          .containsEntry("supplier", "Northwind Office GmbH")
          .containsEntry("decidedBy", List.of("rita", "rob"))
          .containsKey("rationale");
    }
  }

  @Test
  void purchase_whose_risk_cannot_be_told_is_decided_by_two_and_one_rejection_ends_it()
      throws InterruptedException {
    try (LocalRuntime kaizen = runtime(new OfflineModel())) {
      UUID run = start(kaizen, DESKS);
      assertThat(kaizen.await(run, PATIENCE).position())
          .isEqualTo(new Position.Asking("approve-by-two"));
      assertThat(asked(kaizen, run).question()).contains("Brightline Furniture Ltd for 6240 EUR");

      kaizen.decide(run, "approve-by-two", false, "rita", "what of the data?");

      assertThat(kaizen.await(run, PATIENCE).output().orElseThrow())
          .containsEntry("decision", "rejected")
          .containsEntry("decidedBy", List.of("rita"));
    }
  }

  @Test
  void quote_of_another_supplier_is_not_taken_for_the_one_asked_for() throws InterruptedException {
    try (LocalRuntime kaizen = runtime(new OfflineModel())) {
      UUID run = start(kaizen, "10 office chairs from Sitwell");

      assertThat(kaizen.await(run, PATIENCE).position())
          .isEqualTo(new Position.Asking("approve-by-two"));
      assertThat(asked(kaizen, run).reason()).contains("plainly belongs to the request");
    }
  }

  @Test
  void small_purchase_of_low_risk_needs_nobody() throws InterruptedException {
    assertThat(outcome(1_000L, "EUR", "low", "approve")).isEqualTo("approved");
    assertThat(outcome(12.5, "EUR", "low", "approve")).isEqualTo("approved");
  }

  @Test
  void small_purchase_that_is_not_plainly_fine_is_shown_to_someone() throws InterruptedException {
    assertThat(outcome(1_000.01, "EUR", "low", "approve")).isEqualTo("approve-by-one");
    assertThat(outcome(900L, "EUR", "medium", "approve")).isEqualTo("approve-by-one");
    assertThat(outcome(900L, "EUR", "low", "review")).isEqualTo("approve-by-one");
    assertThat(outcome(10_000L, "EUR", "low", "approve")).isEqualTo("approve-by-one");
  }

  @Test
  void large_or_risky_purchase_needs_two() throws InterruptedException {
    assertThat(outcome(10_000.01, "EUR", "low", "approve")).isEqualTo("approve-by-two");
    assertThat(outcome(10L, "EUR", "high", "approve")).isEqualTo("approve-by-two");
  }

  @Test
  void amount_that_cannot_be_read_or_compared_needs_two() throws InterruptedException {
    assertThat(outcome(null, "EUR", "low", "approve")).isEqualTo("approve-by-two");
    assertThat(outcome(900L, null, "low", "approve")).isEqualTo("approve-by-two");
    assertThat(outcome(900L, "USD", "low", "approve")).isEqualTo("approve-by-two");
    assertThat(outcome(-900L, "EUR", "low", "approve")).isEqualTo("approve-by-two");
  }

  /** The node that asks people, or the decision when nobody is asked. */
  private static String outcome(Object amount, String currency, String risk, String recommendation)
      throws InterruptedException {
    Map<String, Object> extract = new HashMap<>();
    extract.put("supplier", "Paperleaf AG");
    extract.put("amount", amount);
    extract.put("currency", currency);
    Map<String, Object> judged =
        Map.of("recommendation", recommendation, "risk", risk, "rationale", "Because.");
    Model model = request -> answer(request.signature().outputs().size() > 3 ? extract : judged);
    try (LocalRuntime kaizen = runtime(model)) {
      var end = kaizen.await(start(kaizen, "something from paperleaf"), PATIENCE);
      return end.position() instanceof Position.Asking asking
          ? asking.node()
          : (String) end.output().orElseThrow().get("decision");
    }
  }

  private static ModelAnswer answer(Map<String, Object> outputs) {
    return new ModelAnswer(outputs, List.of(), "fake/1", "prompt", "raw", Usage.NONE);
  }

  private static LocalRuntime runtime(Model model) {
    return new LocalRuntime(name -> model, new Documents());
  }

  private static UUID start(LocalRuntime kaizen, String request) {
    return kaizen.start(Example.PURCHASE_APPROVAL.definition(), Map.of("request", request), "mia");
  }

  private static ApprovalAsk asked(LocalRuntime kaizen, UUID run) {
    return kaizen.history(run).stream()
        .map(Recorded::event)
        .filter(RunEvent.ApprovalAsked.class::isInstance)
        .map(e -> ((RunEvent.ApprovalAsked) e).ask())
        .findFirst()
        .orElseThrow();
  }
}
