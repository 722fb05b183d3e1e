package dev.kaizen.web.preview;

import dev.kaizen.run.Run;
import dev.kaizen.run.RunFailure;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import dev.kaizen.run.RunStep;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class FakeRuns extends RunService {
  static final UUID FIRST = new UUID(0x0193a7c4d2f07000L, 0x8000000000000001L);
  private static final List<Run> ALL = new ArrayList<>();

  static {
    RunStatus[] statuses = {
      RunStatus.WAITING,
      RunStatus.COMPLETED,
      RunStatus.COMPLETED,
      RunStatus.FAILED,
      RunStatus.RUNNING,
      RunStatus.COMPLETED,
      RunStatus.CANCELLED,
      RunStatus.PAUSED,
      RunStatus.QUEUED
    };
    for (int i = 0; i < 10_000; i++) {
      RunStatus status = statuses[i % statuses.length];
      Instant at = Instant.now().minusSeconds(60 + i * 613L);
      ALL.add(
          new Run(
              i == 0
                  ? FIRST
                  : new UUID(0x0193a7c4d2f07000L + i * 977L, 0x8000000000000001L + i * 7919L),
              i % 4 == 3 ? "hello" : "purchase-approval",
              2,
              status,
              Map.of(
                  "request",
                  "Twelve workstations for the design team, with three years of on-site service and delivery before the end of the quarter",
                  "quote",
                  "quote-northwind.pdf"),
              status == RunStatus.COMPLETED
                  ? Map.of("decision", "approve", "order", "PO-2026-0815", "amount", 12400)
                  : null,
              status == RunStatus.FAILED
                  ? new RunFailure(
                      "recommend",
                      ErrorCode.MODEL_FAILED,
                      "The model connection 'openai' did not answer in 60 s; it was tried 3 times")
                  : null,
              i % 3 == 0 ? "wim" : "mia",
              at,
              at.plusSeconds(42),
              new Usage(2, 1843, 212, 0)));
    }
  }

  @Override
  public Run start(String workflow, Map<String, Object> input) {
    if (input.containsValue("fail")) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "Field 'question' must not be 'fail'");
    }
    return ALL.getFirst();
  }

  @Override
  public Run get(UUID id) {
    return ALL.stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no run " + id));
  }

  @Override
  public Page<Run> list(RunFilter filter, PageRequest page) {
    return Fakes.page(
        ALL.stream()
            .filter(r -> filter.status() == null || r.status() == filter.status())
            .filter(r -> filter.workflow() == null || r.workflow().equals(filter.workflow()))
            .toList(),
        page);
  }

  @Override
  public List<RunStep> steps(UUID id) {
    Run run = get(id);
    Map<String, Object> passage =
        Map.of(
            "chunkId",
            "c1",
            "documentId",
            "d1",
            "title",
            "Purchasing policy",
            "heading",
            "4.2 Limits",
            "page",
            3,
            "text",
            "Purchases above EUR 10,000 need a second quote and the approval of a reviewer.\n<script>alert(1)</script>",
            "score",
            0.031);
    List<RunStep> steps = new ArrayList<>();
    Map<String, Object> s0 = Map.of();
    Map<String, Object> s1 =
        Map.of(
            "facts",
            Map.of(
                "amount",
                12400,
                "currency",
                "EUR",
                "supplier",
                "Northwind",
                "model",
                "offline/extractive-1"));
    Map<String, Object> s2 = with(s1, "clauses", List.of(passage, passage));
    Map<String, Object> s3 =
        with(
            s2,
            "advice",
            Map.of(
                "recommendation",
                "approve",
                "why",
                "Two quotes were given and this one is the lower.",
                "model",
                "offline/extractive-1"));
    steps.add(
        step(
            run,
            2,
            "extract",
            "Read amount and supplier from the quote",
            "agent",
            "COMPLETED",
            s0,
            s1,
            Map.of(
                "model",
                "offline/extractive-1",
                "prompt",
                "Read from the quote:\n- amount\n- supplier\n\nQuote:\nTotal net 12,400.00 EUR",
                "answer",
                "{\"amount\":12400,\"supplier\":\"Northwind\"}",
                "passages",
                List.of(),
                "citations",
                List.of()),
            null,
            null));
    steps.add(
        step(
            run,
            3,
            "policy",
            "Find the clauses that apply",
            "retrieve",
            "COMPLETED",
            s1,
            s2,
            Map.of(
                "knowledgeBase",
                "purchasing-policy",
                "query",
                "limits for a purchase of 12400 EUR",
                "k",
                5,
                "mode",
                "HYBRID",
                "passages",
                List.of(passage, passage)),
            null,
            null));
    if (run.status() == RunStatus.FAILED) {
      steps.add(
          step(
              run,
              4,
              "recommend",
              "Recommend",
              "agent",
              "FAILED",
              s2,
              s2,
              Map.of(),
              "The model connection 'openai' did not answer in 60 s",
              null));
      return steps;
    }
    steps.add(
        step(
            run,
            4,
            "recommend",
            "Recommend",
            "agent",
            "COMPLETED",
            s2,
            s3,
            Map.of(
                "model",
                "offline/extractive-1",
                "prompt",
                "…",
                "answer",
                "Approve: two quotes were given and this one is the lower.",
                "citations",
                List.of(
                    Map.of(
                        "title",
                        "Purchasing policy",
                        "page",
                        3,
                        "quote",
                        "Purchases above EUR 10,000 need a second quote"))),
            null,
            null));
    steps.add(
        step(
            run,
            5,
            "by-amount",
            "Choose the way by amount and risk",
            "route",
            "COMPLETED",
            s3,
            s3,
            Map.of(
                "chosen",
                "one-person",
                "because",
                "state.facts.amount > 5000 && state.facts.amount <= 25000",
                "didNotHold",
                Map.of("two-people", "state.facts.amount > 25000")),
            null,
            null));
    if (run.status() == RunStatus.COMPLETED) {
      Map<String, Object> s4 =
          with(
              s3,
              "approval",
              Map.of(
                  "decision",
                  "approve",
                  "decidedBy",
                  List.of("rita"),
                  "comments",
                  List.of("Within budget.")));
      steps.add(
          step(
              run,
              7,
              "one-person",
              "Approve the purchase",
              "approval",
              "COMPLETED",
              s3,
              s4,
              Map.of(),
              null,
              UUID.randomUUID()));
    } else {
      steps.add(
          step(
              run,
              7,
              "one-person",
              "Approve the purchase",
              "approval",
              "WAITING",
              s3,
              s3,
              Map.of("question", "May we order for 12,400.00 EUR from Northwind?"),
              null,
              UUID.randomUUID()));
    }
    return steps;
  }

  private static RunStep step(
      Run run,
      long seq,
      String node,
      String title,
      String kind,
      String status,
      Map<String, Object> before,
      Map<String, Object> after,
      Map<String, Object> trace,
      String error,
      UUID approval) {
    return new RunStep(
        seq,
        node,
        title,
        kind,
        1,
        status,
        run.createdAt().plusSeconds(seq),
        run.createdAt().plusSeconds(seq).plusMillis(137 * seq),
        before,
        after,
        trace,
        error,
        approval,
        kind.equals("agent") ? new Usage(1, 900, 100, 0) : Usage.NONE);
  }

  private static Map<String, Object> with(Map<String, Object> state, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(state);
    more.put(name, value);
    return more;
  }

  @Override
  public List<Checkpoint> checkpoints(UUID id) {
    return List.of(new Checkpoint(1, get(id).createdAt(), null, Map.of()));
  }

  @Override
  public Run pause(UUID id, boolean now) {
    throw new KaizenException(ErrorCode.WRONG_STATE, "The run has ended meanwhile");
  }
}
