package dev.kaizen.audit.head;

import dev.kaizen.verifier.MerkleTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the roots of the subtrees that have become complete. */
final class TreeGrowth {
  private static final int LEVELS = 7;

  private final HeadStore store;

  TreeGrowth(HeadStore store) {
    this.store = store;
  }

  /** The tree had so many leaves and has more now. */
  void grow(long before, long now) {
    for (int level = 1; level <= LEVELS; level++) {
      int bits = level * Subtrees.BITS;
      if (before >> bits < now >> bits) {
        keep(level, before >> bits, now >> bits);
      }
    }
  }

  private void keep(int level, long from, long to) {
    byte[][] below = store.roots(level - 1, from * Subtrees.WIDTH, to * Subtrees.WIDTH);
    List<byte[]> roots = new ArrayList<>();
    for (int i = 0; i < below.length; i += Subtrees.WIDTH) {
      MerkleTree tree = new MerkleTree();
      Arrays.stream(below, i, i + Subtrees.WIDTH).forEach(tree::add);
      roots.add(tree.root());
    }
    store.keep(level, from, roots);
  }
}
