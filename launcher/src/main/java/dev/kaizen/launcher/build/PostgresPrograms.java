package dev.kaizen.launcher.build;

import dev.kaizen.launcher.process.Command;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where {@code initdb} and {@code postgres} are: the machine's own with pgvector, or fetched. */
public final class PostgresPrograms {
  private static final int OLDEST = 16;
  private static final String MACHINE = "usr/lib/postgresql";

  private final Path fetched;
  private final Path log;

  /**
   * @param fetched the folder that holds fetched packages, or will
   */
  public PostgresPrograms(Path fetched, Path log) {
    this.fetched = fetched;
    this.log = log;
  }

  public Optional<Path> bin() {
    return in(Path.of("/")).or(() -> in(fetched));
  }

  public void fetch() {
    Path part = fetched.resolveSibling(fetched.getFileName() + ".part");
    Folders.remove(part);
    Folders.make(part);
    try {
      Files.move(new PostgresPackages(part, log).fetch(), fetched);
    } catch (IOException e) {
      throw new CommandFailed("The folder " + fetched + " cannot be filled", e);
    } finally {
      Folders.remove(part);
    }
  }

  public static String version(Path bin) {
    return Command.of(bin.resolve("postgres").toString(), "--version")
        .output()
        .map(text -> text.replaceAll("[^0-9]*([0-9.]+).*\\s*", "$1"))
        .orElse("unknown");
  }

  private static Optional<Path> in(Path root) {
    Path versions = root.resolve(MACHINE);
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .filter(folder -> number(folder) >= OLDEST)
          .filter(folder -> Files.isExecutable(folder.resolve("bin/initdb")))
          .filter(folder -> hasVector(root, folder))
          .max(Comparator.comparingInt(PostgresPrograms::number))
          .map(folder -> folder.resolve("bin"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean hasVector(Path root, Path folder) {
    return Files.exists(
        root.resolve("usr/share/postgresql/" + number(folder) + "/extension/vector.control"));
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }
}
