package dev.kaizen.compliance.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTest {
  @Test
  void pattern_is_plain_text_with_word_ends() {
    assertThat(new Subject("Jane", List.of("Jane  DOE", "(0151) 7")).pattern())
        .isEqualTo("(\\mjane doe\\M|\\(0151\\) 7\\M)");
  }

  @Test
  void what_json_escapes_is_looked_for_in_both_forms() {
    assertThat(new Subject("J", List.of("Jane \"JD\" Doe")).pattern())
        .isEqualTo("(\\mjane \\\"jd\\\" doe\\M|\\mjane \\\\\\\"jd\\\\\\\" doe\\M)");
  }

  @Test
  void identifiers_that_would_name_everybody_are_refused() {
    for (List<String> bad :
        List.of(
            List.<String>of(),
            List.of("Jo"),
            List.of("   "),
            List.of("..."),
            List.of("x".repeat(201)),
            Collections.nCopies(21, "a").stream().map(a -> a + Math.random()).toList())) {
      assertThatThrownBy(() -> new Subject("Jane", bad))
          .as("%s", bad)
          .isInstanceOf(KaizenException.class)
          .hasMessageContaining("identifiers");
    }
    assertThatThrownBy(() -> new Subject(" ", List.of("Jane Doe"))).hasMessageContaining("name");
  }

  @Test
  void survives_being_sealed() {
    Subject subject = new Subject("Jane", List.of("Jane Doe", "jane@example.org"));
    assertThat(Subject.fromBytes(subject.toBytes())).isEqualTo(subject);
  }

  @Test
  void month_ends_by_the_calendar() {
    assertThat(SubjectRequest.dueAt(Instant.parse("2026-01-31T10:00:00Z"), false))
        .isEqualTo("2026-02-28T10:00:00Z");
    assertThat(SubjectRequest.dueAt(Instant.parse("2026-01-31T10:00:00Z"), true))
        .isEqualTo("2026-04-30T10:00:00Z");
  }
}
