package dev.kaizen.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.launcher.settings.CommandFailed;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  @TempDir private Path folder;

  @Test
  void failure_is_one_line_with_the_reason_and_the_log() {
    Path log = folder.resolve("logs/build.log");
    assertThatThrownBy(
            () ->
                Command.of("sh", "-c", "echo begin; echo 'ERROR: no such artifact'; exit 1")
                    .loggedTo(log)
                    .run("The build failed"))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("The build failed: ERROR: no such artifact (all of it: " + log + ")");
  }

  @Test
  void command_that_the_machine_lacks_is_a_failure_of_one_line() {
    assertThatThrownBy(() -> Command.of("no-such-command-here").run("It failed"))
        .isInstanceOf(CommandFailed.class)
        .message()
        .hasLineCount(1);
  }

  @Test
  void output_is_empty_when_it_does_not_end_well() {
    assertThat(Command.of("sh", "-c", "echo x; exit 3").output()).isEmpty();
    assertThat(Command.of("sh", "-c", "echo $A").with(Map.of("A", "x")).output()).contains("x\n");
  }
}
