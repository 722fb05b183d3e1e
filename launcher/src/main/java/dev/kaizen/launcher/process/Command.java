package dev.kaizen.launcher.process;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command of the machine that is run to its end. */
public record Command(
    List<String> words,
    Map<String, String> environment,
    @Nullable Path folder,
    @Nullable Path log) {

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  public static Command of(String... words) {
    return new Command(List.of(words), Map.of(), null, null);
  }

  public static Command of(List<String> words) {
    return new Command(words, Map.of(), null, null);
  }

  public Command with(Map<String, String> more) {
    return new Command(words, more, folder, log);
  }

  public Command in(Path other) {
    return new Command(words, environment, other, log);
  }

  /** Where its output goes; without, {@link #output()} has it and others drop it. */
  public Command loggedTo(Path file) {
    return new Command(words, environment, folder, file);
  }

  /** Whether the machine has such a command. */
  public static boolean exists(String name) {
    return Command.of("sh", "-c", "command -v " + name).attempt();
  }

  /** Runs it, and fails in one line that names the log when it does not end well. */
  public void run(String failure) {
    try {
      if (end(start()) != 0) {
        throw new CommandFailed(
            log == null ? failure : failure + reason() + " (all of it: " + log + ")");
      }
    } catch (IOException e) {
      throw new CommandFailed(failure + ": " + e.getMessage(), e);
    }
  }

  /** Runs it with its output on this terminal, and gives its exit code. */
  public int show() {
    try {
      return end(Running.track(builder().inheritIO().start()));
    } catch (IOException e) {
      throw new CommandFailed(words.getFirst() + " cannot be started: " + e.getMessage(), e);
    }
  }

  public boolean attempt() {
    try {
      return end(start()) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What it printed, if it ended well. */
  public Optional<String> output() {
    try {
      Process process = builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return end(process) == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder = builder().redirectErrorStream(true);
    if (log == null) {
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    } else {
      Folders.makeFor(log);
      builder.redirectOutput(log.toFile());
    }
    return Running.track(builder.start());
  }

  private ProcessBuilder builder() {
    var builder = new ProcessBuilder(words).redirectInput(new File("/dev/null"));
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    builder.environment().putAll(environment);
    return builder;
  }

  /** The first line of the log that looks like the cause. */
  private String reason() {
    if (log == null) {
      return "";
    }
    try (var lines = Files.lines(log)) {
      return lines
          .filter(
              line ->
                  line.matches(
                      "(?i).*(\\berror\\b|npm err|^e: |\\bfatal\\b|\\bfailed\\b|could not).*"))
          .filter(line -> !line.contains("COMPILATION ERROR"))
          .findFirst()
          .map(line -> ": " + line.strip())
          .orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  private static int end(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Running.end(process);
      Thread.currentThread().interrupt();
      throw new CommandFailed("Broken off", e);
    }
  }
}
