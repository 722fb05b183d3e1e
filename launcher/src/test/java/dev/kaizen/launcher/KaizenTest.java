package dev.kaizen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaizenTest {
  private final StringWriter error = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up", "down", "status", "logs", "node", "demo", "test", "bench", "token", "verify", "reset"
      })
  void help_tells_every_command(String command) {
    assertThat(Kaizen.commandLine().getUsageMessage()).contains("  " + command + " ");
    assertThat(run(command, "--help")).isZero();
  }

  @Test
  void unknown_command_is_refused() {
    assertThat(run("fly")).isEqualTo(2);
    assertThat(error.toString()).contains("fly");
  }

  @Test
  void file_that_is_not_there_is_one_line_and_exit_1() {
    assertThat(run("verify", folder.resolve("none.jsonl").toString())).isEqualTo(1);
    assertThat(error.toString()).startsWith("kaizen: There is no file").hasLineCount(1);
  }

  @Test
  void bench_names_what_can_be_measured() {
    assertThat(run("bench", "speed")).isEqualTo(1);
    assertThat(error.toString()).contains("engine, concurrency").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "rm", "list", "restart"})
  void help_tells_every_node_command(String command) {
    assertThat(run("node", command, "--help")).isZero();
  }

  @Test
  void node_wants_to_know_what_to_do() {
    assertThat(run("node")).isEqualTo(2);
    assertThat(run("node", "rm")).isEqualTo(2);
    assertThat(run("node", "add", "--count", "two")).isEqualTo(2);
  }

  @Test
  void reset_wants_a_yes() {
    assertThat(run("reset")).isEqualTo(1);
    assertThat(error.toString()).contains("reset --yes");
  }

  @Test
  void token_wants_a_user_and_a_tenant() {
    assertThat(run("token", "Not A User")).isEqualTo(1);
    assertThat(error.toString()).contains("ada@acme");
  }

  private int run(String... arguments) {
    return Kaizen.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(error, true))
        .execute(arguments);
  }
}
