package dev.kaizen.benchmarks.kaizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.benchmarks.Load;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKaizenTest {
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.001S"})
  void run_answers_its_number_and_one_for_each_step(Duration pause) throws InterruptedException {
    try (var kaizen = new LocalKaizen(new Load(2, 1, 10, pause))) {
      assertThat(kaizen.run(7)).isEqualTo(17);
      assertThat(kaizen.run(8)).isEqualTo(18);
      assertThatCode(() -> kaizen.verify(2)).doesNotThrowAnyException();
      assertThatThrownBy(() -> kaizen.verify(3)).hasMessageContaining("2 whole histories");
    }
  }
}
