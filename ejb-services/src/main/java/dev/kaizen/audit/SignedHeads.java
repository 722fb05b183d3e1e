package dev.kaizen.audit;

import dev.kaizen.audit.head.HeadRow;
import dev.kaizen.audit.head.HeadStore;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The signed heads beside the entries: each is handed out once, when its last entry has come. */
final class SignedHeads {
  private final HeadStore store;
  private final Deque<HeadRow> next = new ArrayDeque<>();
  private long read;
  private boolean all;

  SignedHeads(HeadStore store) {
    this.store = store;
  }

  /** The next that covers so many entries or fewer; null when there is none yet. */
  @Nullable HeadRow upTo(long entries) {
    HeadRow head = peek();
    return head != null && head.size() <= entries ? next.remove() : null;
  }

  /** One that covers more; null when there is none. */
  @Nullable HeadRow beyond(long entries) {
    HeadRow head = peek();
    return head != null && head.size() > entries ? head : null;
  }

  /** How many entries the newest covers, as it is now; 0 when there is none. */
  long newest() {
    return store.newest().map(HeadRow::size).orElse(0L);
  }

  private @Nullable HeadRow peek() {
    if (next.isEmpty() && !all) {
      next.addAll(store.after(read));
      all = next.isEmpty();
      read = all ? read : next.getLast().size();
    }
    return next.peek();
  }
}
