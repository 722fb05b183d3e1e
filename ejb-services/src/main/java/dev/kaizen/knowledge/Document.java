package dev.kaizen.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as it was uploaded; {@code sha256} is over its bytes, lower-case hex. */
public record Document(
    UUID id,
    String knowledgeBase,
    String filename,
    String mediaType,
    String title,
    long sizeBytes,
    String sha256,
    @Nullable Integer pages,
    int chunks,
    String uploadedBy,
    Instant uploadedAt) {}
