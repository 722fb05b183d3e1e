package dev.kaizen.launcher.test;

import dev.kaizen.launcher.settings.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the reports of one test run say. A test class that should have run and left no report counts
 * as a failure: silence is not success.
 *
 * @param missing classes with tests and without a report
 */
public record TestResults(int passed, int failed, int skipped, List<String> missing) {

  public TestResults {
    missing = List.copyOf(missing);
  }

  /** Reads the reports written since the given time in all modules of the project. */
  static TestResults read(Path project, Instant since, boolean systemTests) {
    int tests = 0;
    int failed = 0;
    int skipped = 0;
    var missing = new ArrayList<String>();
    for (Path module : modules(project)) {
      Path reports = module.resolve("target/surefire-reports");
      for (Path report : reportsSince(reports, since)) {
        Element suite = parse(report);
        tests += number(suite, "tests");
        failed += number(suite, "failures") + number(suite, "errors");
        skipped += number(suite, "skipped");
      }
      for (String name : TestClasses.in(module, systemTests)) {
        if (!isSince(reports.resolve("TEST-" + name + ".xml"), since)) {
          missing.add(name);
        }
      }
    }
    return new TestResults(tests - failed - skipped, failed, skipped, missing);
  }

  boolean good() {
    return failed == 0 && missing.isEmpty() && passed > 0;
  }

  /** The last line of the command. */
  String line() {
    String line = "%d passed, %d failed".formatted(passed, failed + missing.size());
    return skipped == 0 ? line : line + ", " + skipped + " skipped";
  }

  private static List<Path> modules(Path project) {
    try (Stream<Path> folders = Files.list(project)) {
      return folders.filter(f -> Files.exists(f.resolve("pom.xml"))).sorted().toList();
    } catch (IOException e) {
      throw new CommandFailed("The folder " + project + " cannot be read", e);
    }
  }

  private static List<Path> reportsSince(Path reports, Instant since) {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(reports)) {
      return files
          .filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(f -> isSince(f, since))
          .toList();
    } catch (IOException e) {
      throw new CommandFailed("The folder " + reports + " cannot be read", e);
    }
  }

  private static boolean isSince(Path file, Instant since) {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(since)) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Element parse(Path report) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(report.toFile())
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new CommandFailed("The test report " + report + " cannot be read", e);
    }
  }

  private static int number(Element suite, String attribute) {
    String text = suite.getAttribute(attribute);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
