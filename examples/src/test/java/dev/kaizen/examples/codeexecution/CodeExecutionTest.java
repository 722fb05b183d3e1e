package dev.kaizen.examples.codeexecution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.gallery.Script;
import dev.kaizen.examples.gallery.Trial;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeExecutionTest {
  private static final String ID = "code-execution";

  @Test
  void program_of_the_specification_runs_and_its_examples_are_its_tests() {
    try (Trial trial = Trial.of(ID)) {
      assertThat(trial.run())
          .containsEntry("status", "passed")
          .containsEntry("held", 2L)
          .containsEntry("rounds", 1L);
    }
  }

  @Test
  void failing_test_goes_back_and_the_mended_program_passes() {
    assertThat(write("function twice(n) { return n }", "function twice(n) { return n * 2 }"))
        .containsEntry("status", "passed")
        .containsEntry("rounds", 2L);
  }

  @Test
  void best_program_is_kept_and_not_the_last() {
    Map<String, Object> output =
        write("function twice(n) { return 4 }", "not even JavaScript", "function once() {}");

    assertThat(output).containsEntry("status", "failing").containsEntry("held", 1L);
    assertThat(output.get("program")).isEqualTo("function twice(n) { return 4 }");
  }

  @Test
  void program_that_never_ends_is_ended_and_the_run_goes_on() {
    assertThat(write("while (true) {}", "function twice(n) { return n * 2 }"))
        .containsEntry("status", "passed");
  }

  /** Attacks that a prompt injection would have a model write. */
  @Test
  void hostile_programs_reach_nothing_and_pass_nothing() {
    Map<String, Object> output =
        write(
            "function twice(n) { return java.lang.Runtime.getRuntime().exec('id') }",
            "function twice(n) { return require('fs').readFileSync('/etc/passwd') }",
            "console.log('result: all tests hold'); function twice(n) { throw 'held' }");

    assertThat(output).containsEntry("status", "failing").containsEntry("held", 0L);
  }

  private static Map<String, Object> write(String... programs) {
    Iterator<String> next = List.of(programs).iterator();
    try (Trial trial =
        Trial.of(
            ID,
            Script.saying(
                request ->
                    Script.asks(request, "tests")
                        ? Map.of("tests", List.of("twice(2) = 4", "twice(5) = 10"))
                        : Map.of("program", next.next())))) {
      return trial.run();
    }
  }
}
