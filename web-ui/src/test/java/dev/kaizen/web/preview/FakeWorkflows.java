package dev.kaizen.web.preview;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Edge;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.Node;
import dev.kaizen.sdk.workflow.SearchMode;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowSummary;
import dev.kaizen.workflow.WorkflowVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class FakeWorkflows extends WorkflowService {
  private static final WorkflowDefinition PURCHASE =
      new WorkflowDefinition(
          "purchase-approval",
          "Purchase approval",
          "Reads a quote, finds the rules that apply, recommends, and asks as many people as the amount demands.",
          List.of(
              Field.required("request", FieldType.STRING, "What is to be bought, and why"),
              Field.oneOf("department", "Who pays", List.of("Design", "Facilities", "IT")),
              Field.required("amount", FieldType.NUMBER, "Net amount in EUR"),
              Field.optional("urgent", FieldType.BOOLEAN, "Whether it must be decided today"),
              Field.optional("items", FieldType.LIST, "Positions of the order")),
          List.of(
              new Node.Agent(
                  "extract",
                  "Read amount and supplier",
                  "Read amount, currency and supplier from the quote. Answer with what stands there and nothing else.",
                  Map.of("quote", "input.quote"),
                  null,
                  List.of(Field.required("amount", FieldType.NUMBER, "")),
                  null,
                  "facts"),
              new Node.Retrieve(
                  "policy",
                  "Find the clauses that apply",
                  "purchasing-policy",
                  "'limits for ' + string(state.facts.amount)",
                  5,
                  SearchMode.HYBRID,
                  "clauses"),
              new Node.Agent(
                  "recommend",
                  "Recommend with citations",
                  "Recommend to approve or to reject. Cite the clause that decides.",
                  Map.of(),
                  "state.clauses",
                  List.of(Field.required("why", FieldType.STRING, "")),
                  null,
                  "advice"),
              new Node.Route("by-amount", "Choose the way by amount"),
              new Node.Approval(
                  "one-person",
                  "Approve the purchase",
                  "'May we?'",
                  "'Above 5,000 EUR'",
                  Map.of("amount", "state.facts.amount"),
                  "state.clauses",
                  "reviewer",
                  "1",
                  "false",
                  Duration.ofDays(3),
                  "approval"),
              new Node.Approval(
                  "two-people",
                  "Approve the purchase, two people",
                  "'May we?'",
                  "'Above 25,000 EUR'",
                  Map.of("amount", "state.facts.amount"),
                  "state.clauses",
                  "reviewer",
                  "2",
                  "true",
                  Duration.ofDays(3),
                  "approval"),
              new Node.Transform(
                  "record",
                  "Record the decision",
                  Map.of("order", "'PO-' + state.facts.supplier"))),
          List.of(
              new Edge("extract", "policy", null),
              new Edge("policy", "recommend", null),
              new Edge("recommend", "by-amount", null),
              new Edge("by-amount", "two-people", "state.facts.amount > 25000"),
              new Edge("by-amount", "one-person", "state.facts.amount > 5000"),
              new Edge("by-amount", "record", null),
              new Edge("one-person", "record", null),
              new Edge("two-people", "record", null)),
          Map.of("order", "state.order"));

  @Override
  public Page<WorkflowSummary> list(PageRequest page) {
    return Fakes.page(
        List.of(
            new WorkflowSummary(
                "hello",
                "Hello",
                "Answers a question in one agent step.",
                1,
                1,
                Instant.now().minusSeconds(86400)),
            new WorkflowSummary(
                "purchase-approval",
                "Purchase approval",
                PURCHASE.description(),
                3,
                2,
                Instant.now().minusSeconds(4000)),
            new WorkflowSummary(
                "supplier-onboarding",
                "Supplier onboarding",
                "Collects what is known of a new supplier.",
                1,
                null,
                Instant.now().minusSeconds(400))),
        page);
  }

  @Override
  public WorkflowVersion current(String name) {
    return version(name, 2);
  }

  @Override
  public WorkflowVersion version(String name, int version) {
    if (name.equals("nowhere")) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "There is no workflow nowhere");
    }
    boolean draft = version == 3;
    return new WorkflowVersion(
        name,
        version,
        draft ? WorkflowVersion.Status.DRAFT : WorkflowVersion.Status.PUBLISHED,
        PURCHASE,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0" + version,
        "wim",
        Instant.now().minusSeconds(9000),
        draft ? null : "ada",
        draft ? null : Instant.now().minusSeconds(8000),
        1);
  }

  @Override
  public Page<WorkflowVersion> versions(String name, PageRequest page) {
    return Fakes.page(List.of(version(name, 3), version(name, 2), version(name, 1)), page);
  }
}
