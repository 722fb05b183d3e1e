package dev.kaizen.sdk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {
  @Test
  void what_both_lists_hold_comes_before_what_one_holds_higher() {
    var fused = ReciprocalRankFusion.fuse(List.of(list("a", "b", "c"), list("d", "b")), 10);
    assertThat(fused).extracting(Passage::chunkId).containsExactly("b", "a", "d", "c");
    assertThat(fused.getFirst().score()).isCloseTo(2.0 / 62, within(1e-12));
  }

  @Test
  void gives_no_more_than_asked_for() {
    assertThat(ReciprocalRankFusion.fuse(List.of(list("a", "b"), list()), 1))
        .extracting(Passage::chunkId)
        .containsExactly("a");
  }

  private static List<Passage> list(String... ids) {
    return java.util.Arrays.stream(ids)
        .map(id -> new Passage(id, "d", "T", null, null, "text", 1))
        .toList();
  }
}
