package dev.kaizen.launcher.test;

import dev.kaizen.launcher.settings.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test classes of a module, found in its sources. */
final class TestClasses {
  private static final Pattern TESTS =
      Pattern.compile("@(Test|Property|ParameterizedTest|ArchTest|RepeatedTest)\\b");
  private static final Pattern ABSTRACT =
      Pattern.compile("(?m)^(public )?(abstract class|interface) ");

  private TestClasses() {}

  static List<String> in(Path module, boolean systemTests) {
    Path sources = module.resolve("src/test/java");
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(
              file -> file.toString().matches(systemTests ? ".*(Test|IT)\\.java" : ".*Test\\.java"))
          .filter(TestClasses::hasTests)
          .map(file -> sources.relativize(file).toString())
          .map(name -> name.replaceAll("\\.java$", "").replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandFailed("The folder " + sources + " cannot be read", e);
    }
  }

  private static boolean hasTests(Path file) {
    try {
      String source = Files.readString(file);
      return TESTS.matcher(source).find() && !ABSTRACT.matcher(source).find();
    } catch (IOException e) {
      throw new CommandFailed("The file " + file + " cannot be read", e);
    }
  }
}
