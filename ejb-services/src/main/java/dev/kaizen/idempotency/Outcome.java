package dev.kaizen.idempotency;

/** An answer, and whether it is the one an earlier request with the same key got. */
public record Outcome(KeptAnswer answer, boolean replayed) {}
