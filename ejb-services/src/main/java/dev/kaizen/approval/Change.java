package dev.kaizen.approval;

import java.time.Instant;

/** Something about an open request that changed, and so its hash. */
public record Change(String fromHash, String toHash, String what, String by, Instant at) {}
