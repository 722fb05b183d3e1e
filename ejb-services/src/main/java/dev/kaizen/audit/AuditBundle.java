package dev.kaizen.audit;

import dev.kaizen.verifier.BundleHeader;
import dev.kaizen.verifier.BundleWriter;
import dev.kaizen.verifier.ChainHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A log in the verifier's terms. */
final class AuditBundle {
  private final BundleWriter writer;

  /**
   * @param last the entry that tells of the export: the bundle ends with it
   */
  AuditBundle(OutputStream out, String tenant, AuditEntry last) throws IOException {
    writer =
        new BundleWriter(
            out,
            new BundleHeader(
                tenant, last.at(), last.seq(), new ChainHead(last.seq(), last.hash())));
  }

  boolean write(AuditEntry entry) {
    try {
      writer.entry(entry.inChain());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
