package dev.kaizen.sdk.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a document that a search found. Its text is untrusted.
 *
 * @param score the higher the better; comparable within one search only
 */
public record Passage(
    String chunkId,
    String documentId,
    String title,
    @Nullable Integer page,
    @Nullable String heading,
    String text,
    double score) {}
