package dev.kaizen.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedHeadTest {
  private static final String NOTE =
      Bundles.note(List.of(TestKey.FIRST, TestKey.SECOND), 7, new byte[32]);

  /** A head of Go's checksum database, and its public key, as sum.golang.org gives them out. */
  @Test
  void head_that_another_log_signed_is_good() {
    SignedHead head =
        SignedHead.parse(
            """
            go.sum database tree
            65209736
            5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

            \u2014 sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
            """);
    var key = new LogKey("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    assertThat(head.size()).isEqualTo(65209736);
    assertThat(head.isSignedBy(key)).isTrue();
    assertThat(new SignedHead(head.origin(), 65209737, head.root(), head.signatures()))
        .matches(other -> !other.isSignedBy(key));
  }

  @Test
  void text_is_read_back_as_it_was_signed() {
    SignedHead head = SignedHead.parse(NOTE);
    assertThat(head.origin()).isEqualTo(TestKey.ORIGIN);
    assertThat(head.size()).isEqualTo(7);
    assertThat(head.isSignedBy(TestKey.FIRST.key())).isTrue();
    assertThat(head.isSignedBy(TestKey.SECOND.key())).isTrue();
    assertThat(head.isSignedBy(TestKey.FOREIGN.key())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "\\n7\\n > \\n07\\n",
        "\\n7\\n > \\n-7\\n",
        "\\n7\\n > \\n0\\n",
        "AAAAAAAA > AAAA",
        "\u2014 > -",
        "\\n\\n > \\n"
      })
  void text_in_another_form_is_refused(String part, String other) {
    String changed = NOTE.replaceFirst(part, other.translateEscapes());
    assertThat(changed).isNotEqualTo(NOTE);
    assertThatThrownBy(() -> SignedHead.parse(changed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void key_whose_id_is_not_its_own_is_refused() {
    String text = TestKey.FIRST.key().text();
    String other = text.replace("+" + TestKey.FIRST.key().id(), "+00000000");
    assertThatThrownBy(() -> new LogKey(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
