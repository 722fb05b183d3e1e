package dev.kaizen.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 (section 2.1) over a log that grows, without the log: it keeps the
 * root of each complete subtree and nothing below.
 *
 * <p>The leaf of an entry is its hash, 32 bytes, which covers all the entry says.
 */
public final class MerkleTree {
  private final List<byte[]> complete = new ArrayList<>();
  private long size;

  /** How many leaves it has. */
  public long size() {
    return size;
  }

  /** The hash of a leaf: of 0x00 and what it holds. */
  public static byte[] leaf(byte[] content) {
    return sha256(new byte[] {0}, content);
  }

  /** The hash of what stands above two subtrees: of 0x01 and both. */
  public static byte[] above(byte[] left, byte[] right) {
    return sha256(new byte[] {1}, left, right);
  }

  /** What a tree without leaves has for a root. */
  public static byte[] empty() {
    return sha256();
  }

  public void add(byte[] leaf) {
    byte[] subtree = leaf;
    for (long before = size; (before & 1) == 1; before >>= 1) {
      subtree = above(complete.removeLast(), subtree);
    }
    complete.add(subtree);
    size++;
  }

  public byte[] root() {
    if (complete.isEmpty()) {
      return empty();
    }
    byte[] root = complete.getLast();
    for (int i = complete.size() - 2; i >= 0; i--) {
      root = above(complete.get(i), root);
    }
    return root;
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
