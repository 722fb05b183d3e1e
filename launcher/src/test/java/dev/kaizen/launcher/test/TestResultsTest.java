package dev.kaizen.launcher.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestResultsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path project;

  @BeforeEach
  void one_module() throws IOException {
    write("sdk/pom.xml", "<project/>", BEGIN);
  }

  @Test
  void counts_of_all_reports_are_added_up() throws IOException {
    report("a.OneTest", 5, 1, 1, 1, BEGIN.plusSeconds(1));
    report("a.TwoTest", 3, 0, 0, 0, BEGIN.plusSeconds(1));
    assertThat(read().line()).isEqualTo("5 passed, 2 failed, 1 skipped");
    assertThat(read().good()).isFalse();
  }

  @Test
  void last_line_is_plain_when_nothing_was_skipped() throws IOException {
    report("a.OneTest", 5, 0, 0, 0, BEGIN.plusSeconds(1));
    assertThat(read().line()).isEqualTo("5 passed, 0 failed");
    assertThat(read().good()).isTrue();
  }

  @Test
  void report_of_an_earlier_run_does_not_count() throws IOException {
    report("a.OneTest", 5, 0, 0, 0, BEGIN.minusSeconds(1));
    assertThat(read().passed()).isZero();
    assertThat(read().good()).isFalse();
  }

  @Test
  void test_class_without_a_report_is_a_failure() throws IOException {
    report("a.OneTest", 5, 0, 0, 0, BEGIN.plusSeconds(1));
    write("sdk/src/test/java/a/TwoTest.java", "class TwoTest { @Test void x() {} }", BEGIN);
    assertThat(read().missing()).containsExactly("a.TwoTest");
    assertThat(read().line()).isEqualTo("5 passed, 1 failed");
  }

  @Test
  void fixtures_and_abstract_tests_need_no_report() throws IOException {
    report("a.OneTest", 1, 0, 0, 0, BEGIN.plusSeconds(1));
    write("sdk/src/test/java/a/SampleTest.java", "class SampleTest {}", BEGIN);
    write(
        "sdk/src/test/java/a/JournalTest.java",
        "abstract class JournalTest { @Test void x() {} }",
        BEGIN);
    assertThat(read().missing()).isEmpty();
  }

  @Test
  void tests_of_a_running_system_are_expected_only_when_there_is_one() throws IOException {
    write("sdk/src/test/java/a/RestIT.java", "class RestIT { @Test void x() {} }", BEGIN);
    assertThat(read().missing()).isEmpty();
    assertThat(TestResults.read(project, BEGIN, true).missing()).containsExactly("a.RestIT");
  }

  private TestResults read() {
    return TestResults.read(project, BEGIN, false);
  }

  private void report(
      String name, int tests, int failures, int errors, int skipped, Instant written)
      throws IOException {
    write(
        "sdk/target/surefire-reports/TEST-" + name + ".xml",
        "<testsuite tests='%d' failures='%d' errors='%d' skipped='%d'/>"
            .formatted(tests, failures, errors, skipped),
        written);
  }

  private void write(String name, String text, Instant written) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }
}
