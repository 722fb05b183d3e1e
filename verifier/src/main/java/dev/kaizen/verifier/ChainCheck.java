package dev.kaizen.verifier;

import org.jspecify.annotations.Nullable;

/**
 * Walks along a chain, entry by entry from the first, and stops at the first that does not hold.
 * Live rows and exported bundles are checked by this one class.
 */
public final class ChainCheck {
  private final String tenant;
  private ChainHead reached = ChainHead.EMPTY;

  public ChainCheck(String tenant) {
    this.tenant = tenant;
  }

  /** The last entry that held. */
  public ChainHead reached() {
    return reached;
  }

  /** Null when the entry holds where it stands. */
  public @Nullable Break accept(ChainEntry entry) {
    long expected = reached.seq() + 1;
    if (entry.seq() > expected) {
      return new Break(
          expected,
          "entry %d is missing or out of its place: entry %d stands where it belongs"
              .formatted(expected, entry.seq()));
    }
    if (entry.seq() < expected) {
      return new Break(
          expected,
          "entry %d stands where entry %d belongs: it was put in again or moved"
              .formatted(entry.seq(), expected));
    }
    boolean strayAddress = entry.channel() == null && !entry.address().isEmpty();
    if (strayAddress || !AuditChain.hash(tenant, entry).equals(entry.hash())) {
      return new Break(
          expected,
          "entry %d does not match its hash: its content was changed, or it is not one of tenant '%s'"
              .formatted(expected, tenant));
    }
    if (!entry.prevHash().equals(reached.hash())) {
      return new Break(expected, brokenLink(expected));
    }
    reached = new ChainHead(entry.seq(), entry.hash());
    return null;
  }

  /** After the last entry: null when the chain ends where it should. */
  public @Nullable Break endsAt(ChainHead head) {
    if (head.seq() > reached.seq()) {
      return new Break(
          reached.seq() + 1,
          "entry %d is missing: the log ends after entry %d and should end with entry %d"
              .formatted(reached.seq() + 1, reached.seq(), head.seq()));
    }
    if (head.seq() < reached.seq()) {
      return new Break(
          head.seq() + 1,
          "entry %d stands after the log's head, which is entry %d"
              .formatted(head.seq() + 1, head.seq()));
    }
    if (!head.hash().equals(reached.hash())) {
      return new Break(
          reached.seq(),
          "entry %d is not the one the log's head names: it was replaced, or the head was changed"
              .formatted(reached.seq()));
    }
    return null;
  }

  private static String brokenLink(long seq) {
    return seq == 1
        ? "entry 1 names a predecessor, and the first entry has none"
        : "entry %d does not link to entry %d: one of the two was replaced".formatted(seq, seq - 1);
  }
}
