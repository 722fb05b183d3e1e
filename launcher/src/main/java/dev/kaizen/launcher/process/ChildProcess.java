package dev.kaizen.launcher.process;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server process that outlives the command that started it. A file remembers which process it
 * was, by number and start, so that a later command finds it and never touches another.
 */
public final class ChildProcess {
  private final Path pidFile;
  private final Path output;

  /**
   * @param pidFile remembers the process
   * @param output gets what it writes to its standard output and error
   */
  public ChildProcess(Path pidFile, Path output) {
    this.pidFile = pidFile;
    this.output = output;
  }

  public Optional<ProcessIdentity> running() {
    try {
      return ProcessIdentity.parse(Files.readString(pidFile)).filter(ProcessIdentity::isRunning);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public Optional<Instant> since() {
    return running().flatMap(p -> ProcessHandle.of(p.pid())).flatMap(p -> p.info().startInstant());
  }

  /** Starts it in a session of its own, so that closing the terminal does not end it. */
  public ProcessIdentity start(List<String> command, Map<String, String> environment, Path folder) {
    Folders.makeFor(output);
    Folders.makeFor(pidFile);
    var detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    var builder =
        new ProcessBuilder(detached)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      ProcessIdentity identity =
          ProcessIdentity.ofRunning(process.pid())
              .orElseThrow(
                  () -> new CommandFailed(command.getFirst() + " ended at once: " + log()));
      remember(identity);
      return identity;
    } catch (IOException e) {
      throw new CommandFailed(command.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Asks it to end, and ends it when it does not within the time. */
  public void stop(String signal, Duration patience) {
    running()
        .ifPresent(
            process -> {
              signal(process, signal);
              if (!Await.until(patience, () -> !process.isRunning())) {
                signal(process, "KILL");
                Await.until(Duration.ofSeconds(10), () -> !process.isRunning());
              }
            });
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new CommandFailed("The file " + pidFile + " cannot be removed", e);
    }
  }

  private void remember(ProcessIdentity identity) throws IOException {
    Path whole = pidFile.resolveSibling(pidFile.getFileName() + ".new");
    Files.writeString(whole, identity.text());
    Files.move(whole, pidFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void signal(ProcessIdentity process, String signal) {
    Command.of("kill", "-" + signal, String.valueOf(process.pid())).attempt();
  }

  private String log() {
    return "see " + output;
  }
}
