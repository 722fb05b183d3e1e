package dev.kaizen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallersTest {
  private static final Load LOAD = new Load(50, 4, 10, Duration.ZERO);

  private final Set<Integer> seen = new ConcurrentSkipListSet<>();

  @Test
  void every_run_is_made_once_with_its_own_number() throws Exception {
    Timing timing = make(number -> number + 10L);
    assertThat(seen).isEqualTo(IntStream.range(100, 150).boxed().collect(Collectors.toSet()));
    assertThat(timing.runs()).hasSize(50);
  }

  @Test
  void wrong_answer_fails_the_load() {
    assertThatThrownBy(() -> make(number -> number == 120 ? 0 : number + 10L))
        .hasMessage("run 120 answered 0 instead of 130");
  }

  @Test
  void failed_run_fails_the_load_with_its_reason() {
    assertThatThrownBy(
            () ->
                make(
                    number -> {
                      throw new IllegalStateException("no connection");
                    }))
        .hasMessage("no connection");
  }

  private Timing make(IntToLongFunction engine) throws Exception {
    var subject =
        new Subject() {
          @Override
          public long run(int number) {
            assertThat(seen.add(number)).isTrue();
            return engine.applyAsLong(number);
          }

          @Override
          public void verify(int runs) {}

          @Override
          public void close() {}
        };
    return new Callers(subject, LOAD, Callers.VIRTUAL, Duration.ofMinutes(1)).make(100);
  }
}
