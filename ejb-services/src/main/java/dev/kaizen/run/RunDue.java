package dev.kaizen.run;

import java.util.UUID;

/** Published in a transaction that gives a run work: a hint to look at once, after its commit. */
public record RunDue(UUID run) {}
