package dev.kaizen.system.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The compiled classes of the modules, as the build has just made them; no tests. */
final class Sources {
  /** Modules that run in the server. */
  static final List<String> SERVER =
      List.of(
          "sdk",
          "verifier",
          "database",
          "ejb-services",
          "tenant-admin",
          "compliance-reports",
          "rest-api",
          "web-ui");

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Sources() {}

  static JavaClasses of(String... modules) {
    return of(Arrays.asList(modules));
  }

  static JavaClasses of(Collection<String> modules) {
    return new ClassFileImporter().importPaths(modules.stream().map(Sources::classesOf).toList());
  }

  private static Path classesOf(String module) {
    Path classes = ROOT.resolve(module).resolve("target/classes");
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(module + " is not compiled: build it before this test");
    }
    return classes;
  }
}
