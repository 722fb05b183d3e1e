package dev.kaizen.audit.head;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** The rows of the tenant's tree, keys and signed heads, in the caller's transaction. */
public interface HeadStore extends Subtrees {
  /** Until the transaction ends nobody else signs for this tenant. */
  void holdAlone();

  /** How many entries the log has. */
  long entries();

  /**
   * The roots of complete subtrees of that level, from that place on; there may be some already.
   */
  void keep(int level, long place, List<byte[]> roots);

  Optional<HeadRow> newest();

  void add(long size, String note);

  /** Newest first. */
  Page<HeadRow> page(PageRequest page);

  /** Oldest first, of more than {@code size} entries; some at a time. */
  List<HeadRow> after(long size);

  /** In their order. */
  List<KeyRow> keys();

  void add(int number, String text, byte[] sealed);
}
