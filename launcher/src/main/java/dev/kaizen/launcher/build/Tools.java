package dev.kaizen.launcher.build;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Folders;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Fetched programs. Each lies in a folder that appears whole or not at all. */
public final class Tools {
  private final Settings settings;
  private final Maven maven;

  public Tools(Settings settings, Maven maven) {
    this.settings = settings;
    this.maven = maven;
  }

  public Path keycloak() {
    return settings.tools().resolve("keycloak-" + settings.versions().keycloak());
  }

  public Path liberty() {
    return settings.tools().resolve("wlp-" + settings.versions().liberty());
  }

  public boolean hasKeycloak() {
    return Files.isDirectory(keycloak());
  }

  public boolean hasLiberty() {
    return Files.isDirectory(liberty());
  }

  public void fetchLiberty() {
    whole(
        liberty(),
        part -> {
          maven.unpack(
              "io.openliberty:openliberty-runtime:" + settings.versions().liberty() + ":zip",
              part,
              settings.logs().resolve("fetch-liberty.log"));
          return part.resolve("wlp");
        });
  }

  /** The folder also gets the build that Keycloak wants before its first start. */
  public void fetchKeycloak(Consumer<Path> prepare) {
    whole(
        keycloak(),
        part -> {
          maven.unpack(
              "org.keycloak:keycloak-quarkus-dist:" + settings.versions().keycloak() + ":tar.gz",
              part,
              settings.logs().resolve("fetch-keycloak.log"));
          Path unpacked = part.resolve("keycloak-" + settings.versions().keycloak());
          prepare.accept(unpacked);
          return unpacked;
        });
  }

  private void whole(Path folder, Fetch fetch) {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    Folders.remove(part);
    Folders.make(part);
    try {
      Files.move(fetch.into(part), folder);
    } catch (IOException e) {
      throw new CommandFailed("The folder " + folder + " cannot be filled: " + e, e);
    } finally {
      Folders.remove(part);
    }
  }

  @FunctionalInterface
  private interface Fetch {
    Path into(Path part);
  }
}
