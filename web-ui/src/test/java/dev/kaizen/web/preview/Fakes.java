package dev.kaizen.web.preview;

import dev.kaizen.approval.BulkDecisions;
import dev.kaizen.approval.DecisionService;
import dev.kaizen.approval.DelegationService;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.util.List;
import java.util.stream.Stream;

/** Stands for all services; each answers by the state the preview is in. */
final class Fakes {
  enum State {
    FULL,
    EMPTY,
    ERROR
  }

  static volatile State state = State.FULL;

  private static final List<Object> SERVICES =
      List.of(
          new FakeApprovals(),
          new FakeComments(),
          new FakeDeputies(),
          new FakeAttachments(),
          new FakeChecks(),
          new FakeFilters(),
          new DecisionService(),
          new BulkDecisions(),
          new DelegationService(),
          new FakeRuns(),
          new FakeWorkflows(),
          new FakeKnowledge(),
          new FakeAudit(),
          new FakeCompliance(),
          new FakeFindings(),
          new FakeReports(),
          new FakeMembers(),
          new FakeLogins(),
          new FakeTenants());

  private Fakes() {}

  static Object of(Class<?> type) {
    return SERVICES.stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  static <T> Stream<T> answer(Stream<T> items) {
    return switch (state) {
      case FULL -> items;
      case EMPTY -> Stream.empty();
      case ERROR ->
          throw new KaizenException(
              ErrorCode.DEPENDENCY_UNAVAILABLE,
              "The database does not answer; try again in a minute");
    };
  }

  static <T> Page<T> page(List<T> all, PageRequest request) {
    List<T> items = answer(all.stream()).toList();
    List<String> after = request.after(1);
    int from = after == null ? 0 : Integer.parseInt(after.getFirst());
    int to = Math.min(items.size(), from + request.limit());
    return new Page<>(
        items.subList(Math.min(from, to), to), to < items.size() ? PageRequest.cursorOf(to) : null);
  }
}
