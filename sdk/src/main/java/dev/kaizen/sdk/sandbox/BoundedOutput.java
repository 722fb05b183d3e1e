package dev.kaizen.sdk.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what is printed up to a bound; printing past it ends the run. */
final class BoundedOutput extends ByteArrayOutputStream {
  private final int most;
  private boolean full;

  BoundedOutput(int most) {
    this.most = most;
  }

  /** The bound was passed. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }

  @Override
  public synchronized void write(int b) {
    require(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    require(length);
    super.write(bytes, offset, length);
  }

  synchronized boolean isFull() {
    return full;
  }

  synchronized String text() {
    return toString(StandardCharsets.UTF_8);
  }

  private void require(int more) {
    if (full || more > most - count) {
      full = true;
      throw new TooMuch();
    }
  }
}
