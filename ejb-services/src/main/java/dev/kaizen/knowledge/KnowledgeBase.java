package dev.kaizen.knowledge;

import java.time.Instant;

/** A set of documents that is searched as one; its embedding model and dimension never change. */
public record KnowledgeBase(
    String name,
    String title,
    String description,
    String embeddingModel,
    int dimension,
    long documents,
    long chunks,
    String createdBy,
    Instant createdAt) {}
