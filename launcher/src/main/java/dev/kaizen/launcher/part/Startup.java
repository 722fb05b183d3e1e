package dev.kaizen.launcher.part;

import dev.kaizen.launcher.process.Await;
import dev.kaizen.launcher.settings.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Stream;

/** Waits for a part that was started, and says why it does not come. */
final class Startup {
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private Startup() {}

  static void await(Part part) {
    boolean ended =
        Await.until(PATIENCE, () -> part.answers() || part.process().running().isEmpty());
    if (part.process().running().isEmpty()) {
      throw new CommandFailed(
          "%s ended while starting%s (all of it: %s)"
              .formatted(part.name(), reason(part), part.log()));
    }
    if (!ended) {
      throw new CommandFailed(
          "%s did not answer on port %d within %d minutes%s (all of it: %s)"
              .formatted(part.name(), part.port(), PATIENCE.toMinutes(), reason(part), part.log()));
    }
  }

  /** The last line of the log that names an error. */
  private static String reason(Part part) {
    try (Stream<String> lines = Files.lines(part.log())) {
      return lines
          .filter(line -> line.matches(".*(\\bFATAL\\b|\\bERROR\\b|CWWK\\w+E:|Exception:).*"))
          .reduce((first, second) -> second)
          .map(line -> ": " + line.strip())
          .orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }
}
