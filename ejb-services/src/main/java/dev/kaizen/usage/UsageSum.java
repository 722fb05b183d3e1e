package dev.kaizen.usage;

/**
 * Calls added up.
 *
 * @param key the day, workflow, model, run or person; empty for calls outside a run
 */
public record UsageSum(String key, long calls, Tokens tokens, long costMicros) {}
