package dev.kaizen.launcher.part;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where PostgreSQL's programs and data lie, and as whom it runs. It refuses to run as root, so root
 * gives it to an unprivileged user of the machine; that user must be able to reach the folders,
 * which it is not when the project lies in a closed home. Then they lie under {@code /var/lib}.
 */
final class PostgresPlaces {
  private static final Path SHARED = Path.of("/var/lib/kaizen");
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

  private final Settings settings;

  PostgresPlaces(Settings settings) {
    this.settings = settings;
  }

  /** The user to become; empty when the command does not run as root. */
  Optional<String> user() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    return Optional.of(
        UNPRIVILEGED.stream()
            .filter(name -> Command.of("id", "-u", name).attempt())
            .findFirst()
            .orElseThrow(
                () ->
                    new CommandFailed(
                        "PostgreSQL does not run as root and the machine has no user 'nobody':"
                            + " run ./kaizen as another user")));
  }

  Path programs() {
    return reachable(settings.tools()).resolve("postgresql");
  }

  Path data() {
    return reachable(settings.home()).resolve("postgres");
  }

  private Path reachable(Path folder) {
    return user().isEmpty() || isOpen(folder) ? folder : elsewhere(folder);
  }

  private static Path elsewhere(Path folder) {
    byte[] name = folder.toString().getBytes(StandardCharsets.UTF_8);
    return SHARED.resolve(UUID.nameUUIDFromBytes(name).toString().substring(0, 8));
  }

  /** Whether everybody may pass through the folder and all above it, as far as they exist. */
  private static boolean isOpen(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      try {
        if (Files.exists(at)
            && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
