package dev.kaizen.audit;

import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadStore;
import dev.kaizen.audit.head.KeyRow;
import dev.kaizen.verifier.BundleHeader;
import dev.kaizen.verifier.BundleWriter;
import dev.kaizen.verifier.ChainHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A log in the verifier's terms. */
final class AuditBundle {
  private final BundleWriter writer;
  private final SignedHeads heads;

  /**
   * @param last the entry that tells of the export: the bundle ends with it
   */
  AuditBundle(OutputStream out, String tenant, AuditEntry last, HeadStore store)
      throws IOException {
    writer =
        new BundleWriter(
            out,
            new BundleHeader(
                tenant, last.at(), last.seq(), new ChainHead(last.seq(), last.hash())));
    heads = new SignedHeads(store);
    for (KeyRow row : store.keys()) {
      writer.key(row.key());
    }
  }

  boolean write(AuditEntry entry) {
    try {
      writer.entry(entry.inChain());
      for (HeadRow head = heads.upTo(entry.seq()); head != null; head = heads.upTo(entry.seq())) {
        writer.signed(head.note());
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
