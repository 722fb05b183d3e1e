package dev.kaizen.knowledge;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.knowledge.store.KnowledgeStore;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Chunk;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.usage.QuotaGate;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The short transactions of the knowledge feature; documents are read and embedded outside. */
@Stateless
public class KnowledgeDesk {
  @Inject private KnowledgeStore store;
  @Inject private AuditLog audit;
  @Inject private QuotaGate quotas;

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public KnowledgeBase readable(String name) {
    return existing(name);
  }

  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public KnowledgeBase editable(String name) {
    return existing(name);
  }

  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public void requireFree(String name) {
    if (store.base(name).isPresent()) {
      throw taken(name);
    }
  }

  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public KnowledgeBase create(KnowledgeBase base) {
    if (!store.add(base)) {
      throw taken(base.name());
    }
    audit.append(
        new AuditEvent(
            "knowledge.base-created",
            "knowledge-base",
            base.name(),
            Map.of("embeddingModel", base.embeddingModel(), "dimension", base.dimension())));
    return base;
  }

  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public Optional<Document> withContent(String base, String sha256) {
    return store.withContent(base, sha256);
  }

  /** The document that is there afterwards: this one, or the one with the same bytes. */
  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public Document add(
      Document document, byte[] content, List<Chunk> chunks, List<float[]> vectors) {
    quotas.requireDocument(document.sizeBytes());
    if (!store.add(document, content, chunks, vectors)) {
      return store.withContent(document.knowledgeBase(), document.sha256()).orElseThrow();
    }
    audit.append(
        new AuditEvent(
            "knowledge.document-added",
            "document",
            document.id().toString(),
            Map.of(
                "knowledgeBase", document.knowledgeBase(),
                "sha256", document.sha256(),
                "chunks", document.chunks())));
    return document;
  }

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public List<Passage> nearest(String base, float[] vector, int limit) {
    return store.nearest(base, vector, limit);
  }

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public List<Passage> matching(String base, String query, int limit) {
    return store.matching(base, query, limit);
  }

  private KnowledgeBase existing(String name) {
    return store
        .base(name)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND, "There is no knowledge base '%s'".formatted(name)));
  }

  private static KaizenException taken(String name) {
    return new KaizenException(
        ErrorCode.ALREADY_EXISTS, "There is a knowledge base '%s' already".formatted(name));
  }
}
