package dev.kaizen.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the signed heads of a log against its tree and against each other. One key signs at a time;
 * the next takes over with a head that both have signed, and from then on it alone counts. Since
 * every head is compared with the same growing tree, each is consistent with those before it.
 */
public final class HeadCheck {
  private final String tenant;
  private final Trust trust;
  private final List<LogKey> keys = new ArrayList<>();
  private int turn;
  private boolean trusted;
  private @Nullable SignedHead last;

  public HeadCheck(String tenant, Trust trust) {
    this.tenant = tenant;
    this.trust = trust;
    this.trusted = trust.keys().isEmpty();
  }

  /** In the order in which they are to sign. */
  public void key(LogKey key) {
    keys.add(key);
    trusted |= keys.size() == 1 && trust.knows(key);
  }

  /** Those that have signed, in their order: a key that is only listed counts for nothing. */
  public List<LogKey> keys() {
    return List.copyOf(keys.subList(0, last == null ? 0 : turn + 1));
  }

  /** The newest head that holds. */
  public @Nullable SignedHead last() {
    return last;
  }

  /** How many entries are under a head that holds. */
  public long covered() {
    return last == null ? 0 : last.size();
  }

  /** After each entry: null when the tree is that of the head that somebody holds, if one does. */
  public @Nullable Break grown(MerkleTree tree) {
    for (SignedHead held : trust.heads()) {
      if (held.size() == tree.size() && !held.root().equals(root(tree))) {
        return new Break(
            held.size(),
            "the log does not begin with what you hold a signed head of: one of the entries 1 to %d was changed, put in or taken out since"
                .formatted(held.size()));
      }
    }
    return null;
  }

  /** Null when the head holds, over the entries so far. */
  public @Nullable Break accept(SignedHead head, MerkleTree tree) {
    long size = head.size();
    if (size != tree.size() || size <= covered()) {
      return new Break(size, "a head of %d entries stands in the wrong place".formatted(size));
    }
    if (keys.isEmpty()
        || !head.origin().equals(keys.get(turn).origin())
        || !head.origin().endsWith("/" + tenant)) {
      return new Break(
          size, "the signed head is that of '%s', not of this log".formatted(head.origin()));
    }
    if (!head.isSignedBy(keys.get(turn))) {
      return new Break(
          size,
          "the head of %d entries is not signed by the log's key %s: it was changed, or signed by another key"
              .formatted(size, keys.get(turn).id()));
    }
    if (!head.root().equals(root(tree))) {
      return new Break(
          size,
          "the signed head of %d entries is not theirs: one of the entries %d to %d was changed, put in or taken out, and the chain computed anew"
              .formatted(size, covered() + 1, size));
    }
    last = head;
    return turn + 1 < keys.size() && head.names(keys.get(turn + 1)) ? handOver(head) : null;
  }

  private @Nullable Break handOver(SignedHead head) {
    turn++;
    trusted |= trust.knows(keys.get(turn));
    return head.isSignedBy(keys.get(turn))
        ? null
        : new Break(head.size(), "the next key has not signed the head that hands over to it");
  }

  /** After the last entry: null when every entry up to there is signed for, by whom it should. */
  public @Nullable Break end(long entries) {
    for (SignedHead held : trust.heads()) {
      if (keys().stream().noneMatch(held::isSignedBy)) {
        return new Break(
            held.size(), "the head you hold is of another key: this log was signed anew");
      }
      if (held.size() > entries) {
        return new Break(
            entries + 1,
            "entry %d is missing: you hold a signed head of %d entries, so the log was cut off or set back"
                .formatted(entries + 1, held.size()));
      }
    }
    if (covered() < entries) {
      return new Break(
          covered() + 1, "no signed head covers the entries from %d on".formatted(covered() + 1));
    }
    if (!trusted) {
      return new Break(
          entries,
          "no key you trust has signed this log: it was signed anew by " + keys.get(turn).text());
    }
    return null;
  }

  private static String root(MerkleTree tree) {
    return Base64.getEncoder().encodeToString(tree.root());
  }
}
