package dev.kaizen.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names a test for each threat; here it is seen to that they exist. */
class ThreatModelTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+[a-z](?:Test|IT))`");
  private static final String PLAINLY = "not covered";

  @Test
  void each_threat_names_a_test_or_says_that_there_is_none() throws IOException {
    assertThat(threats())
        .hasSizeGreaterThan(40)
        .allMatch(line -> TEST.matcher(lastCell(line)).find() || lastCell(line).contains(PLAINLY));
  }

  @Test
  void each_test_that_is_named_exists() throws IOException {
    Set<String> named =
        page().stream()
            .flatMap(line -> TEST.matcher(line).results())
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(tests()).containsAll(named);
  }

  @Test
  void all_ten_risks_of_agents_are_there() throws IOException {
    assertThat(String.join("\n", page()))
        .contains(IntStream.rangeClosed(1, 10).mapToObj("| ASI%02d |"::formatted).toList());
  }

  private static List<String> threats() throws IOException {
    return page().stream()
        .filter(line -> line.matches("\\| ([STRIDE, ]+|ASI\\d\\d) \\|.*"))
        .filter(line -> !line.matches("\\| \\| \\*\\*.*"))
        .toList();
  }

  private static String lastCell(String line) {
    String[] cells = line.split("\\|", -1);
    return cells[cells.length - 2];
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(Sources.ROOT.resolve("docs/security.md"));
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> modules = Files.list(Sources.ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(ThreatModelTest::javaFiles)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try {
      return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
