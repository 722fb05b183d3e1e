package dev.kaizen.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.verifier.SignedHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFolderTest {
  @TempDir private Path folder;
  private AnchorFolder anchor;

  @BeforeEach
  void open() {
    anchor = new AnchorFolder(folder.resolve("anchors"));
  }

  @Test
  void newest_is_the_head_of_most_entries_whatever_its_number_of_digits() {
    anchor.keep("acme", note(9));
    anchor.keep("acme", note(10));
    anchor.keep("acme", note(100));
    assertThat(anchor.newest("acme")).map(SignedHead::size).contains(100L);
    assertThat(anchor.newest("globex")).isEmpty();
  }

  @Test
  void log_that_was_set_back_changes_nothing_that_is_kept() throws IOException {
    anchor.keep("acme", note(10));
    anchor.keep("acme", note(7));
    assertThat(anchor.newest("acme")).map(SignedHead::size).contains(10L);
    try (Stream<Path> files = Files.list(folder.resolve("anchors/acme"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void head_of_as_many_entries_does_not_replace_the_one_that_is_kept() throws IOException {
    anchor.keep("acme", note(10));
    Path file = folder.resolve("anchors/acme/0000000000000000010.head");
    String kept = Files.readString(file);
    anchor.keep("acme", kept.replace("AAAA", "AAAB"));
    assertThat(Files.readString(file)).isEqualTo(kept);
  }

  @Test
  void head_that_cannot_be_read_is_an_error_and_not_nothing() throws IOException {
    anchor.keep("acme", note(10));
    Files.writeString(folder.resolve("anchors/acme/0000000000000000011.head"), "");
    assertThatThrownBy(() -> anchor.newest("acme")).isInstanceOf(KaizenException.class);
  }

  static String note(long size) {
    return SignedHead.body("kaizen.example/audit/acme", size, new byte[32])
        + "\n\u2014 kaizen.example/audit/acme "
        + java.util.Base64.getEncoder().encodeToString(new byte[68])
        + "\n";
  }
}
