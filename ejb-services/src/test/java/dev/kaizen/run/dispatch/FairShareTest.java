package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairShareTest {
  private final FairShare share = new FairShare();
  private final Map<String, Integer> weights = new HashMap<>();

  @Test
  void tenant_with_a_long_backlog_gets_no_more_than_one_with_a_short() {
    share.wants("long");
    share.wants("short");

    assertThat(taken(20)).containsEntry("long", taken("long")).containsKey("short");
    assertThat(taken("short")).isBetween(taken("long") - 16, taken("long") + 16);
  }

  @Test
  void tenant_that_comes_late_has_its_turn_next() {
    share.wants("long");
    taken(5);
    share.wants("late");

    assertThat(turn(1).tenant()).isIn("late", "long");
    assertThat(turn(1).tenant()).isNotEqualTo(turn(1).tenant());
  }

  @Test
  void weight_says_how_much_more_a_tenant_gets() {
    weights.put("heavy", 3);
    share.wants("heavy");
    share.wants("light");

    Map<String, Integer> taken = taken(40);

    assertThat(taken.get("heavy")).isEqualTo(3 * taken.get("light"));
  }

  @Test
  void tenant_without_room_is_passed_over() {
    share.wants("full");
    share.wants("free");

    assertThat(share.next(10, t -> 1, t -> t.equals("full") ? 0 : 5).orElseThrow())
        .isEqualTo(new FairShare.Turn("free", 5));
  }

  @Test
  void nobody_gets_a_turn_when_nothing_is_free_or_nobody_wants() {
    assertThat(share.next(10, t -> 1, t -> 5)).isEmpty();
    share.wants("one");
    assertThat(share.next(0, t -> 1, t -> 5)).isEmpty();
    share.hasEnough("one");
    assertThat(share.next(10, t -> 1, t -> 5)).isEmpty();
  }

  private final Map<String, Integer> sum = new HashMap<>();

  private int taken(String tenant) {
    return sum.getOrDefault(tenant, 0);
  }

  private Map<String, Integer> taken(int turns) {
    for (int i = 0; i < turns; i++) {
      FairShare.Turn turn = turn(1_000);
      sum.merge(turn.tenant(), turn.runs(), Integer::sum);
    }
    return sum;
  }

  private FairShare.Turn turn(int free) {
    return share.next(free, t -> weights.getOrDefault(t, 1), t -> 1_000).orElseThrow();
  }
}
