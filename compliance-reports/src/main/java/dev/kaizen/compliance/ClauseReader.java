package dev.kaizen.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads a framework's catalogue: a line a clause, {@code id | title}. */
final class ClauseReader {
  private ClauseReader() {}

  static List<Clause> read(String framework) {
    String file = "clauses/" + framework.toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    try (InputStream in = ClauseReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No catalogue of clauses: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> new Clause(parts[0].strip(), parts[1].strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
