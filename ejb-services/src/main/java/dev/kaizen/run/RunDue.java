package dev.kaizen.run;

import java.util.UUID;

/** Published in a transaction that adds to a run: a hint to look at once, after its commit. */
public record RunDue(String tenant, UUID run) {}
