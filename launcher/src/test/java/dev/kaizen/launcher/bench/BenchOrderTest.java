package dev.kaizen.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.launcher.settings.CommandFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BenchOrderTest {
  private static final OptionalInt NOT_GIVEN = OptionalInt.empty();

  @Test
  void what_is_not_given_is_not_passed_on() {
    assertThat(order(List.of(), NOT_GIVEN).arguments()).isEmpty();
  }

  @Test
  void what_is_given_is_passed_on() {
    var order =
        new BenchOrder(
            List.of("engine"),
            Optional.of(Path.of("/tmp/../tmp/out.json")),
            OptionalInt.of(20),
            OptionalInt.of(5),
            OptionalInt.of(1),
            NOT_GIVEN,
            List.of("kaizen", "dbos"));
    assertThat(order.arguments())
        .containsExactly(
            "engine",
            "--json=/tmp/out.json",
            "--runs=20",
            "--concurrency=5",
            "--repetitions=1",
            "--subjects=kaizen,dbos");
  }

  @Test
  void unknown_benchmark_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> order(List.of("speed"), NOT_GIVEN))
        .isInstanceOf(CommandFailed.class)
        .hasMessage(
            "There is no benchmark 'speed': there are engine, concurrency, fairness, waiting, tenants, approvals, audit, chaos");
  }

  @Test
  void number_below_one_is_refused() {
    assertThatThrownBy(() -> order(List.of(), OptionalInt.of(0)))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("--runs must be 1 or more");
  }

  @Test
  void folder_that_is_not_there_is_refused_before_anything_is_measured() {
    var order =
        new BenchOrder(
            List.of(),
            Optional.of(Path.of("/no-such-folder/out.json")),
            NOT_GIVEN,
            NOT_GIVEN,
            NOT_GIVEN,
            NOT_GIVEN,
            List.of());
    assertThatThrownBy(order::requireWritable)
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("/no-such-folder");
  }

  private static BenchOrder order(List<String> names, OptionalInt runs) {
    return new BenchOrder(
        names, Optional.empty(), runs, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, List.of());
  }
}
