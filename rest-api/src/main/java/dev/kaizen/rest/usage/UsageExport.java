package dev.kaizen.rest.usage;

import dev.kaizen.usage.UsageService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * All records of a time as a file. Written whole before it is sent, so that a failure halfway is
 * told as one; it has no name any more when it is read, so nothing of it can stay behind.
 */
final class UsageExport {
  private UsageExport() {}

  static InputStream of(UsageService usage, Instant from, Instant to) {
    try {
      Path file = Files.createTempFile("kaizen-usage-", ".csv");
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          usage.export(from, to, out);
        }
        return Files.newInputStream(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The export could not be written", e);
    }
  }
}
