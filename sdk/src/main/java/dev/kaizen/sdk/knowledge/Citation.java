package dev.kaizen.sdk.knowledge;

import org.jspecify.annotations.Nullable;

/** Where a statement of an answer stands: the passage, and the words relied on. */
public record Citation(
    String chunkId, String documentId, String title, @Nullable Integer page, String quote) {}
