package dev.kaizen.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessIdentityTest {
  private final ProcessIdentity self =
      ProcessIdentity.ofRunning(ProcessHandle.current().pid()).orElseThrow();

  @Test
  void running_process_is_recognized() {
    assertThat(ProcessIdentity.parse(self.text())).contains(self);
    assertThat(self.isRunning()).isTrue();
  }

  @Test
  void other_process_with_the_same_number_is_not_taken_for_it() {
    assertThat(new ProcessIdentity(self.pid(), "earlier-boot/12345").isRunning()).isFalse();
  }

  @Test
  void number_is_the_first_line() {
    assertThat(self.text().lines()).hasSize(2).first().isEqualTo(String.valueOf(self.pid()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "abc\ndef", "123\n456\n789", "99999999999999999999\nx"})
  void torn_file_is_no_process(String text) {
    assertThat(ProcessIdentity.parse(text)).isEmpty();
  }
}
