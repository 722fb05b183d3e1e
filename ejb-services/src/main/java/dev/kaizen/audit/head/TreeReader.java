package dev.kaizen.audit.head;

import dev.kaizen.verifier.MerkleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Roots and proofs of RFC 6962 (section 2.1) from the subtrees that are kept: whatever the size of
 * the log, a proof reads some hundred hashes for each level.
 */
final class TreeReader {
  private final Subtrees subtrees;
  private final long size;
  private final Map<String, byte[][]> read = new HashMap<>();

  /**
   * @param size how many leaves there are
   */
  TreeReader(Subtrees subtrees, long size) {
    this.subtrees = subtrees;
    this.size = size;
  }

  /** Of the tree as it was with so many leaves. */
  byte[] root(long leaves) {
    return leaves == 0 ? MerkleTree.empty() : hash(0, leaves);
  }

  /**
   * What shows that a leaf is in the tree of so many.
   *
   * @param place of the leaf, counted from 0
   */
  List<byte[]> inclusion(long place, long leaves) {
    List<byte[]> path = new ArrayList<>();
    inclusion(place, 0, leaves, path);
    return path;
  }

  private void inclusion(long place, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (place < middle) {
      inclusion(place, from, middle, path);
      path.add(hash(middle, to));
    } else {
      inclusion(place, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /** What shows that the tree of so many leaves begins with that of fewer, one or more. */
  List<byte[]> consistency(long fewer, long leaves) {
    List<byte[]> proof = new ArrayList<>();
    consistency(fewer, 0, leaves, true, proof);
    return proof;
  }

  private void consistency(long fewer, long from, long to, boolean known, List<byte[]> proof) {
    if (fewer == to) {
      if (!known) {
        proof.add(hash(from, to));
      }
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (fewer <= middle) {
      consistency(fewer, from, middle, known, proof);
      proof.add(hash(middle, to));
    } else {
      consistency(fewer, middle, to, false, proof);
      proof.add(hash(from, middle));
    }
  }

  private byte[] hash(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1 && from % leaves == 0) {
      return complete(from, Long.numberOfTrailingZeros(leaves));
    }
    long middle = from + Long.highestOneBit(leaves - 1);
    return MerkleTree.above(hash(from, middle), hash(middle, to));
  }

  private byte[] complete(long from, int height) {
    int level = height / Subtrees.BITS;
    long first = from >> (level * Subtrees.BITS);
    byte[][] group = group(level, first / Subtrees.WIDTH);
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < 1 << (height % Subtrees.BITS); i++) {
      tree.add(group[(int) (first % Subtrees.WIDTH) + i]);
    }
    return tree.root();
  }

  private byte[][] group(int level, long place) {
    return read.computeIfAbsent(
        level + ":" + place,
        key -> {
          long first = place * Subtrees.WIDTH;
          long end = Math.min(first + Subtrees.WIDTH, size >> (level * Subtrees.BITS));
          return subtrees.roots(level, first, end);
        });
  }
}
