package dev.kaizen.verifier;

/** An entry as a bundle holds it. Hashes are lower-case hex; {@code payload} is the hashed text. */
public record BundleEntry(
    long seq,
    String at,
    String actor,
    String action,
    String subjectType,
    String subjectId,
    String payload,
    String prevHash,
    String hash) {}
