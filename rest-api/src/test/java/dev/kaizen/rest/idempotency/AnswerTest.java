package dev.kaizen.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void location_needs_no_host_and_ends_with_the_new_id() {
    UUID id = UUID.randomUUID();

    Answer answer = Answer.accepted("/runs/" + id, Map.of());

    assertThat(answer.location()).isEqualTo("/api/v1/runs/" + id);
    assertThat(answer.createdId()).isEqualTo(id);
    assertThat(answer.replayed()).isFalse();
  }
}
