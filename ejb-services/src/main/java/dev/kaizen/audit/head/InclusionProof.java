package dev.kaizen.audit.head;

import java.util.List;

/**
 * Shows that an entry is in the tree of so many: RFC 9162, section 2.1.3.
 *
 * @param seq of the entry; its leaf's index is one less
 * @param leaf the leaf's hash, which the entry's hash gives
 * @param root of the tree
 * @param path from the leaf's neighbour upwards
 */
public record InclusionProof(long seq, long size, byte[] leaf, byte[] root, List<byte[]> path) {}
