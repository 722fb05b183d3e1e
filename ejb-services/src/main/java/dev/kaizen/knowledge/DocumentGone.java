package dev.kaizen.knowledge;

import java.util.UUID;

/** Published in the transaction that deletes a document. */
public record DocumentGone(UUID document, String title) {}
