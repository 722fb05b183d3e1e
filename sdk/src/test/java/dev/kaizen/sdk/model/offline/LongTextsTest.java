package dev.kaizen.sdk.model.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tenant sends may be long and unkind; looking for something in it must stay cheap. */
class LongTextsTest {
  private static final int LENGTH = 20_000;

  @ParameterizedTest
  @ValueSource(strings = {"a", "A/", "a@", "a.", "A1/", "no ", "a ", " ", "#", "-", "a-@b."})
  void patterns_read_a_long_text_at_most_thirty_times(String piece) {
    String text = piece.repeat(LENGTH / piece.length());

    assertThat(reads(MailRule.ADDRESS, text)).as("mail").isLessThan(LENGTH * 30L);
    assertThat(reads(ReferenceRule.AFTER_WORD, text)).as("reference").isLessThan(LENGTH * 30L);
  }

  @Test
  void what_they_look_for_is_still_found() {
    assertThat(found(MailRule.ADDRESS, "Write to jo.doe+x@mail.example.com, please"))
        .isEqualTo("jo.doe+x@mail.example.com");
    assertThat(found(ReferenceRule.AFTER_WORD, "our Quotation no. BF-7731 of today"))
        .isEqualTo("Quotation no. BF-7731");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  /** How many characters the pattern asks for until it has seen the whole text. */
  private static long reads(Pattern pattern, String text) {
    AtomicLong reads = new AtomicLong();
    Matcher matcher = pattern.matcher(new Counted(text, reads));
    while (matcher.find()) {
      reads.incrementAndGet();
    }
    return reads.get();
  }

  private record Counted(CharSequence text, AtomicLong reads) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads.incrementAndGet();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
