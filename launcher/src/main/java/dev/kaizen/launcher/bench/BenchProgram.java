package dev.kaizen.launcher.bench;

import dev.kaizen.launcher.build.Maven;
import dev.kaizen.launcher.build.Sources;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The program that measures, with Kaizen's engine and all peers; no other build makes it. */
final class BenchProgram {
  private static final List<String> MODULES =
      List.of("sdk", "verifier", "database", "ejb-services", "benchmarks", "benchmarks/peers");

  private final Settings settings;
  private final Maven maven;

  BenchProgram(Settings settings, Maven maven) {
    this.settings = settings;
    this.maven = maven;
  }

  String classPath() {
    return jar() + ":" + jar().resolveSibling("lib") + "/*";
  }

  boolean isStale() {
    Stream<Path> modules = MODULES.stream().map(settings.project()::resolve);
    return new Sources(
            Stream.concat(
                    Stream.of(settings.project().resolve("pom.xml")),
                    modules.flatMap(m -> Stream.of(m.resolve("pom.xml"), m.resolve("src/main"))))
                .filter(Files::exists)
                .toList())
        .newerThan(jar());
  }

  void build() {
    Instant begin = Instant.now();
    maven
        .build(
            settings.logs().resolve("build-bench.log"),
            List.of("-Pbench", "-pl", "benchmarks/peers", "-am", "package", "-DskipTests"))
        .run("The benchmarks could not be built");
    try {
      // As old as its youngest possible source: what was edited during the build counts as newer.
      Files.setLastModifiedTime(jar(), FileTime.from(begin));
    } catch (IOException e) {
      throw new CommandFailed("The build left no " + jar(), e);
    }
  }

  private Path jar() {
    return settings.project().resolve("benchmarks/peers/target/peers.jar");
  }
}
