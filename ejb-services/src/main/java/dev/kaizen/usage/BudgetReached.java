package dev.kaizen.usage;

import java.util.UUID;

/** Published when a run's call was refused by a budget that wants the run to wait for a person. */
public record BudgetReached(String tenant, UUID run, String budget) {}
