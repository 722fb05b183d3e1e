package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.run.dispatch.Nodes.HeldRun;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StraysTest {
  private static final UUID RUN = UUID.randomUUID();
  private static final HeldRun HELD = new HeldRun("acme", RUN, 3);

  private final Strays strays = new Strays();

  @Test
  void run_that_nobody_works_on_is_a_stray_when_seen_twice() {
    assertThat(strays.among(List.of(HELD), Set::of)).isEmpty();
    assertThat(strays.among(List.of(HELD), Set::of)).containsExactly(HELD);
  }

  @Test
  void run_that_is_worked_on_is_none() {
    assertThat(strays.among(List.of(HELD), Set::of)).isEmpty();
    assertThat(strays.among(List.of(HELD), () -> Set.of(RUN))).isEmpty();
    assertThat(strays.among(List.of(HELD), Set::of)).isEmpty();
  }

  @Test
  void run_that_was_taken_anew_in_between_is_none() {
    assertThat(strays.among(List.of(HELD), Set::of)).isEmpty();
    assertThat(strays.among(List.of(new HeldRun("acme", RUN, 4)), Set::of)).isEmpty();
  }
}
