package dev.kaizen.sdk.expression;

/**
 * A name of {@code input} or {@code state} that an expression reads.
 *
 * @param root {@code input} or {@code state}
 * @param position in the source, such as {@code 1:7}; empty when unknown
 */
public record Reference(String root, String name, String position) {}
