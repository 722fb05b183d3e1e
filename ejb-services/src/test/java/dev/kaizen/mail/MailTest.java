package dev.kaizen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rita",
        "rita@acme.test\r\nBcc: eve@evil.test",
        "rita@acme.test\nBcc: eve@evil.test",
        "rita@acme.test, eve@evil.test",
        "Rita <rita@acme.test>",
        "rita@acme.test eve@evil.test",
        "group: rita@acme.test;",
        "@acme.test",
        "rita@",
        "rita@acme.test\0"
      })
  void only_one_plain_address_is_taken(String to) {
    refused(() -> new Mail(to, "Subject", "Text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\u000b"})
  void a_subject_ends_no_line_and_so_begins_no_other_header(String end) {
    refused(() -> new Mail("rita@acme.test", "Please" + end + "Bcc: eve@evil.test", "Text"));
  }

  @Property(tries = 500)
  void whatever_subject_is_taken_is_one_line(@ForAll @StringLength(min = 1, max = 60) String text) {
    try {
      assertThat(new Mail("rita@acme.test", text, "Text").subject().lines()).hasSize(1);
    } catch (KaizenException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT);
    }
  }

  @Test
  void a_text_of_several_lines_is_taken() {
    assertThat(new Mail("rita@acme.test", "Grüße", "One\nTwo €").text()).isEqualTo("One\nTwo €");
  }

  @Test
  void it_does_not_tell_a_log_whom_it_goes_to_or_what_it_says() {
    assertThat(new Mail("rita@acme.test", "Subject", "Text").toString())
        .doesNotContain("rita", "Subject", "Text");
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }
}
