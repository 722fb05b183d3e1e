package dev.kaizen.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes a stream apart at its line feeds, holding one line at a time. */
final class Lines {
  private static final int LONGEST = 64 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line without its line feed; null at the end. */
  byte @org.jspecify.annotations.Nullable [] next() throws IOException {
    var line = new ByteArrayOutputStream(512);
    while (true) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, at - from);
      if (at < end) {
        at++;
        return line.toByteArray();
      }
      if (line.size() > LONGEST) {
        throw new IllegalArgumentException("it is longer than %d bytes".formatted(LONGEST));
      }
      at = 0;
      end = in.read(buffer);
      if (end < 0) {
        if (line.size() == 0) {
          return null;
        }
        throw new IllegalArgumentException("the file ends in the middle of it");
      }
    }
  }
}
