package dev.kaizen.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir private Path folder;

  @Test
  void removing_does_not_follow_a_link_out_of_the_folder() throws IOException {
    Path kept = Files.writeString(Folders.make(folder.resolve("kept")).resolve("file"), "x");
    Path removed = Folders.make(folder.resolve("removed/inner"));
    Files.createSymbolicLink(removed.resolve("link"), kept.getParent());
    Folders.remove(folder.resolve("removed"));
    assertThat(folder.resolve("removed")).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void removing_what_is_not_there_is_no_failure() {
    Folders.remove(folder.resolve("nothing"));
    assertThat(folder).isEmptyDirectory();
  }
}
