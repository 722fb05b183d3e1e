package dev.kaizen.run.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WakeTaskTest {
  private static final UUID RUN = UUID.fromString("0e5d3ac8-52b8-4ed5-9a41-5a31b3bfa1a1");

  @Test
  void a_wake_up_names_tenant_and_run_whatever_its_cause() {
    assertThat(RunTaskId.parse("acme:" + RUN + ":12")).isEqualTo(new RunTaskId("acme", RUN));
    assertThat(RunTaskId.parse("big-co:" + RUN + ":-3")).isEqualTo(new RunTaskId("big-co", RUN));
  }

  @Test
  void anything_else_is_refused() {
    assertThatThrownBy(() -> RunTaskId.parse("acme:" + RUN)).isInstanceOf(KaizenException.class);
    assertThatThrownBy(() -> RunTaskId.parse("Acme:" + RUN + ":1"))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void pauses_grow_and_never_pass_a_minute() {
    assertThat(WakeTask.pause(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(WakeTask.pause(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(WakeTask.pause(1_000)).isEqualTo(Duration.ofMinutes(1));
  }
}
