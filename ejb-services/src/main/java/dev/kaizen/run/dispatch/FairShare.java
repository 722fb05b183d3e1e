package dev.kaizen.run.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Weighted deficit round robin: who comes next, and how much of it. Each turn adds to a tenant's
 * credit by its weight; what it takes is taken off. A tenant with a hundred thousand waiting runs
 * gets no more turns than one with ten.
 */
final class FairShare {
  private static final int QUANTUM = 16;

  private final Deque<String> order = new ArrayDeque<>();
  private final Map<String, Integer> credit = new HashMap<>();

  /** So many runs of that tenant. */
  record Turn(String tenant, int runs) {}

  /** The tenant has runs that wait. */
  void wants(String tenant) {
    if (credit.putIfAbsent(tenant, 0) == null) {
      order.addLast(tenant);
    }
  }

  /** The tenant has none any more: what it has saved up is forfeit. */
  void hasEnough(String tenant) {
    if (credit.remove(tenant) != null) {
      order.remove(tenant);
    }
  }

  /**
   * @param free how many runs may begin in all
   * @param room how many of a tenant may begin
   * @return empty when nobody wants or nobody may
   */
  Optional<Turn> next(int free, ToIntFunction<String> weight, ToIntFunction<String> room) {
    if (free < 1) {
      return Optional.empty();
    }
    for (int looked = order.size(); looked > 0; looked--) {
      String tenant = order.removeFirst();
      order.addLast(tenant);
      int may = Math.min(free, room.applyAsInt(tenant));
      if (may < 1) {
        continue;
      }
      int saved = credit.merge(tenant, QUANTUM * weight.applyAsInt(tenant), Integer::sum);
      int takes = Math.min(may, saved);
      credit.put(tenant, saved - takes);
      return Optional.of(new Turn(tenant, takes));
    }
    return Optional.empty();
  }
}
