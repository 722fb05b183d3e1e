package dev.kaizen.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir private Path folder;
  private Path artifact = Path.of("");

  @BeforeEach
  void artifact_and_an_older_source() throws IOException {
    artifact = write("target/app.ear", 2000);
    write("src/main/java/A.java", 1000);
  }

  @Test
  void artifact_younger_than_all_sources_is_fresh() {
    assertThat(sources().newerThan(artifact)).isFalse();
  }

  @Test
  void one_younger_source_makes_it_stale() throws IOException {
    write("src/main/java/deep/B.java", 3000);
    assertThat(sources().newerThan(artifact)).isTrue();
  }

  @Test
  void missing_artifact_is_stale() {
    assertThat(sources().newerThan(folder.resolve("target/other.ear"))).isTrue();
  }

  @Test
  void what_a_build_makes_and_tests_do_not_count() throws IOException {
    write("src/main/frontend/generated/x.ts", 3000);
    write("src/node_modules/x/index.js", 3000);
    write("src/test/java/ATest.java", 3000);
    assertThat(sources().newerThan(artifact)).isFalse();
  }

  private Sources sources() {
    return new Sources(List.of(folder.resolve("src")));
  }

  private Path write(String name, long seconds) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    return Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
  }
}
