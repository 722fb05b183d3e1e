package dev.kaizen.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TutorialTest {

  @Test
  void program_of_the_tutorial_is_the_one_that_is_tested() throws IOException {
    String tutorial = Files.readString(Path.of("../docs/tutorial.md"));
    String program =
        Files.readString(Path.of("src/main/java/dev/kaizen/examples/tutorial/HelloKaizen.java"));

    assertThat(tutorial).contains("```java\n" + program + "```");
  }

  @Test
  void program_of_the_tutorial_prints_what_the_tutorial_says()
      throws InterruptedException, IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      HelloKaizen.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    String tutorial = Files.readString(Path.of("../docs/tutorial.md"));

    assertThat(printed.toString(StandardCharsets.UTF_8).lines().limit(2))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(tutorial).contains(line));
  }
}
