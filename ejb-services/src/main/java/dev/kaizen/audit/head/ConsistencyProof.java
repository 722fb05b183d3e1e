package dev.kaizen.audit.head;

import java.util.List;

/**
 * Shows that the log of {@code to} entries begins with that of {@code from}: RFC 9162, section
 * 2.1.4.
 *
 * @param fromRoot of the smaller tree
 * @param toRoot of the larger one
 */
public record ConsistencyProof(
    long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {}
