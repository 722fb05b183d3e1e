package dev.kaizen.sdk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void abbreviations_numbers_and_initials_end_no_sentence() {
    assertThat(Sentences.of("See Art. 28 GDPR, e.g. No. 4. Then J. Smith pays 1.5 EUR. Done."))
        .extracting(Span::text)
        .containsExactly("See Art. 28 GDPR, e.g. No. 4.", "Then J. Smith pays 1.5 EUR.", "Done.");
  }

  @Test
  void a_wrapped_line_goes_on_and_a_row_does_not() {
    assertThat(
            Sentences.of(
                "Purchases above 10,000.00 EUR are approved by two reviewers, who must\nbe different.\n"
                    + "Total: 5 EUR\nVAT: 1 EUR\n- one\n- two"))
        .extracting(Span::text)
        .containsExactly(
            "Purchases above 10,000.00 EUR are approved by two reviewers, who must\nbe different.",
            "Total: 5 EUR",
            "VAT: 1 EUR",
            "- one",
            "- two");
  }

  @Property(tries = 300)
  void sentences_stand_in_the_text_in_order_and_leave_only_white_space_out(@ForAll String text) {
    int end = 0;
    for (Span s : Sentences.of(text)) {
      assertThat(text.substring(end, s.start())).isBlank();
      assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text());
      end = s.end();
    }
    assertThat(text.substring(end)).isBlank();
  }
}
