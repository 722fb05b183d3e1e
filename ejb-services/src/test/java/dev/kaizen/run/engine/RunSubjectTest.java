package dev.kaizen.run.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunSubjectTest {
  private final RunSubject subject = new RunSubject(UUID.randomUUID(), "approve-by-two", 7);

  @Test
  void it_reads_back_as_it_was_written() {
    assertThat(RunSubject.parse(subject.toString())).contains(subject);
    assertThat(subject.toString()).startsWith(RunSubject.prefix(subject.run()));
  }

  @Test
  void what_others_ask_is_not_a_runs() {
    assertThat(RunSubject.parse("access-review:2026")).isEmpty();
  }

  @Test
  void a_broken_one_is_refused() {
    assertThatThrownBy(() -> RunSubject.parse("run:x:y:1")).isInstanceOf(KaizenException.class);
  }
}
