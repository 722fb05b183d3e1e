package dev.kaizen.verifier;

import java.util.Optional;

/** Follows a chain entry by entry and says what is wrong with the first that does not hold. */
public final class ChainCheck {
  private final String tenant;
  private long seq;
  private String hash = AuditChain.START;

  public ChainCheck(String tenant) {
    this.tenant = tenant;
  }

  /** The place of the last entry that held. */
  public long seq() {
    return seq;
  }

  /** The hash of the last entry that held. */
  public String hash() {
    return hash;
  }

  /** Takes the next entry; empty when it holds. */
  public Optional<String> next(BundleEntry entry) {
    if (entry.seq() != seq + 1) {
      return Optional.of(
          entry.seq() > seq
              ? "entry %d is missing: entry %d follows entry %d"
                  .formatted(seq + 1, entry.seq(), seq)
              : "entry %d stands again or out of order after entry %d".formatted(entry.seq(), seq));
    }
    if (!entry.prevHash().equals(hash)) {
      return Optional.of(
          "entry %d does not follow from the entry before it: it names another hash"
              .formatted(entry.seq()));
    }
    if (!entry.hash().matches("[0-9a-f]{64}") || !entry.hash().equals(recomputed(entry))) {
      return Optional.of(
          "entry %d was changed: its content does not give its hash".formatted(entry.seq()));
    }
    seq = entry.seq();
    hash = entry.hash();
    return Optional.empty();
  }

  /** What is wrong when the chain should end here with this head; empty when it does. */
  public Optional<String> end(long headSeq, String headHash) {
    if (headSeq != seq) {
      return Optional.of(
          headSeq > seq
              ? "the log is cut off: its head is entry %d, the last one here is %d"
                  .formatted(headSeq, seq)
              : "the log goes past its head: the head is entry %d, the last one here is %d"
                  .formatted(headSeq, seq));
    }
    return headHash.equals(hash)
        ? Optional.empty()
        : Optional.of("the head names another hash than entry %d has".formatted(seq));
  }

  private String recomputed(BundleEntry entry) {
    return AuditChain.hash(tenant, entry);
  }
}
