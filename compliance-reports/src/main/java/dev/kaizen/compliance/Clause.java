package dev.kaizen.compliance;

/**
 * A clause of a framework.
 *
 * @param id as the framework numbers it, such as {@code CC6.3}
 * @param title what it is about, in our own words
 */
public record Clause(String id, String title) {}
