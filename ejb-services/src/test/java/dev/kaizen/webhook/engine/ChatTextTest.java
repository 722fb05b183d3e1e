package dev.kaizen.webhook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatTextTest {
  private static final String CONSOLE = "https://kaizen.example";

  @Test
  void open_approval_is_a_sentence_with_its_link() {
    assertThat(
            ChatText.of(
                "approval.opened",
                Map.of("id", "42", "requestedBy", "mia", "origin", "purchase v3"),
                CONSOLE))
        .isEqualTo("mia asks for an approval: purchase v3. https://kaizen.example/approvals/42");
  }

  @Test
  void name_is_no_markup_and_calls_nobody() {
    assertThat(
            ChatText.of(
                "approval.opened",
                Map.of("id", "42", "requestedBy", "<!channel> @all *x*\n", "origin", "p v1"),
                CONSOLE))
        .startsWith("!channel all x asks");
  }

  @Test
  void what_has_no_sentence_of_its_own_is_named() {
    assertThat(ChatText.of("usage.limit-near", Map.of("id", "day"), CONSOLE))
        .isEqualTo("usage.limit-near: day. https://kaizen.example");
  }
}
