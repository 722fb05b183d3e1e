package dev.kaizen.verifier;

/** The first entry that does not hold, and what is wrong with it, in words. */
public record Break(long seq, String problem) {}
