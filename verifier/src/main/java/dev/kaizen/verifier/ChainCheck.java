package dev.kaizen.verifier;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a chain, entry by entry from the first, and stops at the first that does not hold; on
 * the way it grows the tree over them. Live rows and exported bundles are checked by this one
 * class.
 */
public final class ChainCheck {
  private final String tenant;
  private final MerkleTree tree = new MerkleTree();
  private ChainHead reached = ChainHead.EMPTY;

  public ChainCheck(String tenant) {
    this.tenant = tenant;
  }

  /** The last entry that held. */
  public ChainHead reached() {
    return reached;
  }

  /** Over the entries that held. */
  public MerkleTree tree() {
    return tree;
  }

  /** Null when the entry holds where it stands. */
  public @Nullable Break accept(ChainEntry entry) {
    long expected = reached.seq() + 1;
    String problem = problem(entry, expected);
    if (problem != null) {
      return new Break(expected, problem);
    }
    reached = new ChainHead(entry.seq(), entry.hash());
    tree.add(MerkleTree.leaf(HexFormat.of().parseHex(entry.hash())));
    return null;
  }

  private @Nullable String problem(ChainEntry entry, long expected) {
    if (entry.seq() > expected) {
      return "entry %d is missing or out of its place: entry %d stands where it belongs"
          .formatted(expected, entry.seq());
    }
    if (entry.seq() < expected) {
      return "entry %d stands where entry %d belongs: it was put in again or moved"
          .formatted(entry.seq(), expected);
    }
    boolean strayAddress = entry.channel() == null && !entry.address().isEmpty();
    if (strayAddress || !AuditChain.hash(tenant, entry).equals(entry.hash())) {
      return "entry %d does not match its hash: its content was changed, or it is not one of tenant '%s'"
          .formatted(expected, tenant);
    }
    if (!entry.prevHash().equals(reached.hash())) {
      return expected == 1
          ? "entry 1 names a predecessor, and the first entry has none"
          : "entry %d does not link to entry %d: one of the two was replaced"
              .formatted(expected, expected - 1);
    }
    return null;
  }

  /** After the last entry: null when the chain ends where it should. */
  public @Nullable Break endsAt(ChainHead head) {
    long at = reached.seq();
    if (head.seq() > at) {
      return new Break(
          at + 1,
          "entry %d is missing: the log ends after entry %d and should end with entry %d"
              .formatted(at + 1, at, head.seq()));
    }
    if (head.seq() < at) {
      return new Break(
          head.seq() + 1,
          "entry %d stands after the log's head, which is entry %d"
              .formatted(head.seq() + 1, head.seq()));
    }
    return head.hash().equals(reached.hash())
        ? null
        : new Break(
            at,
            "entry %d is not the one the log's head names: it was replaced, or the head was changed"
                .formatted(at));
  }
}
