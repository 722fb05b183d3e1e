package dev.kaizen.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    child().stop("KILL", PATIENCE);
  }

  @Test
  void later_command_finds_the_process() {
    ProcessIdentity started = start("sleep 600");
    assertThat(child().running()).contains(started);
  }

  @Test
  void stopped_process_is_gone_and_so_is_its_file() {
    ProcessIdentity started = start("sleep 600");
    child().stop("TERM", PATIENCE);
    assertThat(started.isRunning()).isFalse();
    assertThat(folder.resolve("run/part.pid")).doesNotExist();
  }

  @Test
  void process_that_does_not_listen_is_ended_all_the_same() {
    ProcessIdentity started = start("trap '' TERM; echo ready; while :; do sleep 1; done");
    assertThat(Await.until(PATIENCE, () -> log().contains("ready"))).isTrue();
    child().stop("TERM", Duration.ofMillis(300));
    assertThat(started.isRunning()).isFalse();
  }

  @Test
  void file_of_a_dead_process_counts_as_not_running() throws IOException {
    long self = ProcessHandle.current().pid();
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(folder.resolve("run/part.pid"), self + "\nearlier-boot/1\n");
    assertThat(child().running()).isEmpty();
    child().stop("KILL", PATIENCE);
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void what_it_prints_is_in_its_log() {
    start("echo out; echo err >&2");
    assertThat(Await.until(PATIENCE, () -> log().contains("out\nerr\n"))).isTrue();
  }

  private ProcessIdentity start(String script) {
    return child().start(List.of("sh", "-c", script), Map.of(), folder);
  }

  private ChildProcess child() {
    return new ChildProcess(folder.resolve("run/part.pid"), folder.resolve("logs/part.log"));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("logs/part.log"));
    } catch (IOException e) {
      return "";
    }
  }
}
