package dev.kaizen.benchmarks.kaizen;

/**
 * Something measured of Kaizen alone.
 *
 * @param key as programs name it
 * @param meaning as people read it
 */
public record Figure(String key, String meaning, String unit, double value) {}
