package dev.kaizen.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.examples.Example;
import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.sdk.run.LocalRuntime;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HelloTest {

  @Test
  void hello_answers_and_says_what_answered() throws InterruptedException {
    try (LocalRuntime kaizen = LocalRuntime.with(new OfflineModel())) {
      UUID run = kaizen.start(Example.HELLO.definition(), Map.of("question", "What is Kaizen?"));

      Map<String, Object> output = kaizen.await(run, Duration.ofSeconds(20)).output().orElseThrow();
      assertThat(output).containsEntry("model", OfflineModel.NAME);
      assertThat((String) output.get("answer")).isNotBlank();
    }
  }
}
