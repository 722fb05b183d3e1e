package dev.kaizen.launcher.part;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one Liberty server: its configuration, the application and the database driver. */
public final class LibertyServer {
  static final String NAME = "kaizen";

  private final Path usr;
  private final Path configuration;
  private final Path ear;

  /**
   * @param usr Liberty's user folder
   * @param configuration the folder with server.xml in the project
   * @param ear the built application
   */
  LibertyServer(Path usr, Path configuration, Path ear) {
    this.usr = usr;
    this.configuration = configuration;
    this.ear = ear;
  }

  Path usr() {
    return usr;
  }

  /** Whether what is laid out is what the project has now. */
  boolean isCurrent() {
    try {
      if (!sameFile(ear, deployed())) {
        return false;
      }
      for (Path file : configurationFiles()) {
        Path copy = server().resolve(file.getFileName().toString());
        if (!Files.exists(copy) || Files.mismatch(file, copy) != -1) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void layOut(String keystorePassword, List<String> jvmOptions) {
    try {
      Folders.make(server().resolve("apps"));
      Path drivers = Folders.make(usr.resolve("shared/resources/jdbc"));
      for (Path file : configurationFiles()) {
        copy(file, server().resolve(file.getFileName().toString()));
      }
      copy(ear, deployed());
      copy(driver(), drivers.resolve("postgresql.jar"));
      Files.write(server().resolve("jvm.options"), jvmOptions);
      Path env = server().resolve("server.env");
      Files.writeString(env, "");
      Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(env, "keystore_password=" + keystorePassword + "\n");
    } catch (IOException e) {
      throw new CommandFailed("The server's folder " + server() + " cannot be filled: " + e, e);
    }
  }

  private Path server() {
    return usr.resolve("servers").resolve(NAME);
  }

  private Path deployed() {
    return server().resolve("apps/kaizen.ear");
  }

  private List<Path> configurationFiles() throws IOException {
    try (Stream<Path> files = Files.list(configuration)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!sameFile(from, to)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static boolean sameFile(Path from, Path to) throws IOException {
    FileTime time = Files.getLastModifiedTime(from);
    return Files.exists(to)
        && Files.size(from) == Files.size(to)
        && Files.getLastModifiedTime(to).toMillis() == time.toMillis();
  }

  /** The driver this program uses itself is the one the server gets. */
  public static Path driver() {
    try {
      return Path.of(
          org.postgresql.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
