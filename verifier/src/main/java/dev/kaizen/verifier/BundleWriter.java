package dev.kaizen.verifier;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a bundle: JSON Lines, the header first, the keys in their order, then each entry from the
 * first to the last, and each signed head after the last entry it covers.
 */
public final class BundleWriter {
  private final OutputStream out;

  public BundleWriter(OutputStream out, BundleHeader header) throws IOException {
    this.out = out;
    line(BundleLines.of(header));
  }

  public void key(LogKey key) throws IOException {
    line(BundleLines.of(BundleLines.KEY, key.text()));
  }

  public void entry(ChainEntry entry) throws IOException {
    line(BundleLines.of(entry));
  }

  /**
   * @param note the head's whole text
   */
  public void signed(String note) throws IOException {
    line(BundleLines.of(BundleLines.SIGNED, note));
  }

  private void line(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
