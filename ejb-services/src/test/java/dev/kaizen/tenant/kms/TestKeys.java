package dev.kaizen.tenant.kms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A platform whose keys lie in a file, which a test changes. */
public final class TestKeys {
  private final Path file;
  private long changes;

  public TestKeys(Path folder, int... seeds) {
    this.file = folder.resolve("platform-key");
    write(seeds);
  }

  public PlatformKeys keys() {
    return new PlatformKeys(List.of(new KeyFile(file)));
  }

  /** The first is the current one. */
  public void write(int... seeds) {
    StringBuilder lines = new StringBuilder();
    for (int seed : seeds) {
      byte[] bytes = new byte[32];
      bytes[0] = (byte) seed;
      lines.append(Base64.getEncoder().encodeToString(bytes)).append('\n');
    }
    try {
      Files.writeString(file, lines);
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++changes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
