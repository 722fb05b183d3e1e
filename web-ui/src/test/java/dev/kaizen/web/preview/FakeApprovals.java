package dev.kaizen.web.preview;

import dev.kaizen.approval.ApprovalContent;
import dev.kaizen.approval.ApprovalDecision;
import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalProgress;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.Change;
import dev.kaizen.approval.PolicyRef;
import dev.kaizen.approval.policy.ApprovalTerms;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class FakeApprovals extends ApprovalService {
  private static final Map<UUID, ApprovalRequest> ALL = new LinkedHashMap<>();

  static {
    add("Framework contract with Brightline", "wim", 48600.00, true, 2, 5, List.of());
    add("Purchase of 12 workstations from Northwind", "wim", 12400.00, false, 1, 26, List.of());
    add(
        "Purchase of badges and a very long title that does not fit on one line at all",
        "rita",
        310.5,
        false,
        1,
        90,
        List.of());
    add("Renewal of the cleaning contract", "wim", 8200, false, 1, -3, List.of());
  }

  private static void add(
      String title,
      String by,
      Number amount,
      boolean high,
      int required,
      int dueHours,
      List<ApprovalDecision> decisions) {
    UUID id = UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Instant now = Instant.now();
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("action", "place-order");
    action.put("amount", amount);
    action.put("currency", "EUR");
    action.put("supplier", "Brightline GmbH");
    action.put("costCentre", "4711 Facilities");
    ALL.put(
        id,
        new ApprovalRequest(
            id,
            "run:" + FakeRuns.FIRST + ":approve:7",
            new ApprovalContent(
                "purchase-approval v2",
                title,
                "May we place the order for " + title + "?",
                "The amount is above 5,000 EUR, and the policy asks for a person from that sum on.",
                action,
                List.of(
                    Map.of(
                        "title",
                        "Purchasing policy",
                        "heading",
                        "4.2 Limits",
                        "page",
                        3,
                        "text",
                        "Purchases above EUR 25,000 need the approval of two people, one of whom is not from the requesting department.",
                        "chunkId",
                        "c1",
                        "documentId",
                        "d1"),
                    Map.of(
                        "title",
                        "Quote Brightline",
                        "page",
                        1,
                        "text",
                        "Total net 48,600.00 EUR, delivery within 14 days, <b>valid until</b> the end of the month.",
                        "chunkId",
                        "c2",
                        "documentId",
                        "d2"),
                    "The agent recommends: approve, because the quote is the lowest of three."),
                "reviewer",
                required,
                high),
            PolicyRef.NONE,
            ApprovalTerms.ofWorkflow("reviewer", required),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            by,
            Set.of(),
            ApprovalStatus.OPEN,
            null,
            now.minusSeconds(7200),
            now.plusSeconds(dueHours * 3600L),
            null,
            ApprovalProgress.NONE,
            decisions,
            1));
  }

  private static boolean mine(ApprovalRequest r) {
    Caller caller = Callers.current();
    return r.status() == ApprovalStatus.OPEN
        && !r.requestedBy().equals(caller.username())
        && r.decisions().stream().noneMatch(d -> d.decidedBy().equals(caller.username()))
        && caller.roles().stream()
            .anyMatch(role -> role.tokenName().equals(r.content().approverRole()));
  }

  @Override
  public Page<ApprovalRequest> list(ApprovalFilter filter, PageRequest page) {
    return Fakes.page(
        ALL.values().stream()
            .filter(
                r ->
                    switch (filter.stage()) {
                      case OPEN -> r.status() == ApprovalStatus.OPEN;
                      case DECIDED ->
                          r.status() == ApprovalStatus.APPROVED
                              || r.status() == ApprovalStatus.REJECTED;
                      case EXPIRED -> r.status() == ApprovalStatus.EXPIRED;
                      case WITHDRAWN -> r.status() == ApprovalStatus.WITHDRAWN;
                      case ANY -> true;
                    })
            .filter(r -> !filter.decidableByMe() || mine(r))
            .toList(),
        page);
  }

  @Override
  public ApprovalRequest get(UUID id) {
    ApprovalRequest found = ALL.get(id);
    if (found == null) {
      throw new KaizenException(ErrorCode.NOT_FOUND, "There is no request " + id);
    }
    return found;
  }

  @Override
  public long countDecidableByMe() {
    return Fakes.answer(ALL.values().stream()).filter(FakeApprovals::mine).count();
  }

  @Override
  public List<Change> changes(UUID id) {
    get(id);
    return List.of();
  }

  @Override
  public Optional<String> obstacle(UUID id) {
    return mine(get(id))
        ? Optional.empty()
        : Optional.of("This is not for you: it waits for others");
  }
}
