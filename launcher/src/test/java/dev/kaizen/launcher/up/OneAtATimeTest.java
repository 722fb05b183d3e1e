package dev.kaizen.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.launcher.settings.CommandFailed;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneAtATimeTest {
  @TempDir private Path home;

  @Test
  void second_command_is_refused_while_the_first_is_at_work() {
    OneAtATime.run(
        home,
        () ->
            assertThatThrownBy(() -> OneAtATime.run(home, () -> {}))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("Another kaizen command"));
  }

  @Test
  void next_command_may_work_when_the_first_failed() {
    var worked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                OneAtATime.run(
                    home,
                    () -> {
                      throw new CommandFailed("no");
                    }))
        .hasMessage("no");
    OneAtATime.run(home, worked::incrementAndGet);
    assertThat(worked).hasValue(1);
  }
}
