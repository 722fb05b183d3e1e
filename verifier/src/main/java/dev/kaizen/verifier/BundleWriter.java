package dev.kaizen.verifier;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a bundle: JSON Lines, the header first, then each entry from the first to the head. */
public final class BundleWriter {
  private final OutputStream out;

  public BundleWriter(OutputStream out, BundleHeader header) throws IOException {
    this.out = out;
    out.write(BundleLines.header(header));
    out.write('\n');
  }

  public void entry(ChainEntry entry) throws IOException {
    out.write(BundleLines.entry(entry));
    out.write('\n');
  }
}
