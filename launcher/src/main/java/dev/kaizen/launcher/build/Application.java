package dev.kaizen.launcher.build;

import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The EAR, built when it is missing or older than what it is built from. */
public final class Application {
  private static final List<String> MODULES =
      List.of(
          "sdk",
          "verifier",
          "database",
          "ejb-services",
          "tenant-admin",
          "compliance-reports",
          "rest-api",
          "web-ui",
          "ear");

  private final Settings settings;
  private final Maven maven;

  public Application(Settings settings, Maven maven) {
    this.settings = settings;
    this.maven = maven;
  }

  public Path ear() {
    return settings.project().resolve("ear/target/kaizen.ear");
  }

  public boolean isBuilt() {
    return Files.exists(ear());
  }

  public boolean isStale() {
    Stream<Path> modules = MODULES.stream().map(settings.project()::resolve);
    return new Sources(
            Stream.concat(
                    Stream.of(settings.project().resolve("pom.xml")),
                    modules.flatMap(m -> Stream.of(m.resolve("pom.xml"), m.resolve("src"))))
                .filter(Files::exists)
                .toList())
        .newerThan(ear());
  }

  public void build() {
    Instant begin = Instant.now();
    maven
        .build(
            settings.logs().resolve("build.log"),
            List.of("-pl", "ear", "-am", "package", "-DskipTests"))
        .run("The build failed");
    try {
      // As old as its youngest possible source: what was edited during the build counts as newer.
      Files.setLastModifiedTime(ear(), FileTime.from(begin));
    } catch (IOException e) {
      throw new CommandFailed("The build left no " + ear(), e);
    }
  }
}
