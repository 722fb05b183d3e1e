package dev.kaizen.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes a stream apart at its line feeds, holding one line at a time. */
final class Lines {
  private static final int LONGEST = 64 * 1024 * 1024;

  private final InputStream in;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 64 * 1024);
  }

  /** The next line without its line feed; null at the end. */
  byte @Nullable [] next() throws IOException, BundleLines.Malformed {
    var line = new ByteArrayOutputStream(512);
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new BundleLines.Malformed("the file ends in the middle of it");
      }
      if (line.size() == LONGEST) {
        throw new BundleLines.Malformed("it is longer than %d bytes".formatted(LONGEST));
      }
      line.write(b);
    }
    return line.toByteArray();
  }
}
