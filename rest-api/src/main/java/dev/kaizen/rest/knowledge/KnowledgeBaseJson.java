package dev.kaizen.rest.knowledge;

import dev.kaizen.knowledge.KnowledgeBase;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A set of documents that is searched as one. */
@Schema(
    name = "KnowledgeBase",
    example =
        """
        {"name":"purchasing-policy","title":"Purchasing policy",
         "description":"The rules that every purchase follows","embeddingModel":"builtin-256",
         "dimension":256,"documents":1,"chunks":14,"createdBy":"wim",
         "createdAt":"2026-11-23T09:00:00Z"}""")
public record KnowledgeBaseJson(
    String name,
    String title,
    String description,
    String embeddingModel,
    int dimension,
    long documents,
    long chunks,
    String createdBy,
    Instant createdAt) {

  static KnowledgeBaseJson of(KnowledgeBase k) {
    return new KnowledgeBaseJson(
        k.name(),
        k.title(),
        k.description(),
        k.embeddingModel(),
        k.dimension(),
        k.documents(),
        k.chunks(),
        k.createdBy(),
        k.createdAt());
  }
}
