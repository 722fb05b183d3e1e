package dev.kaizen.knowledge;

import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.workflow.SearchMode;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps knowledge bases and their documents, searches them and answers from them. */
@Stateless
public class KnowledgeService {

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Page<KnowledgeBase> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public KnowledgeBase get(String name) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param embeddingModel name of a model connection that embeds; null for the built-in one
   */
  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public KnowledgeBase create(
      String name, String title, String description, @Nullable String embeddingModel) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads, cuts, embeds and stores a document, whole or not at all. The same bytes again answer the
   * document that is there.
   *
   * @param file the uploaded bytes, at most 25 MB; PDF, DOCX, HTML, Markdown or text
   */
  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public Document upload(String knowledgeBase, String filename, Path file) {
    throw new UnsupportedOperationException();
  }

  /** Newest first. */
  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Page<Document> documents(String knowledgeBase, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Document document(String knowledgeBase, UUID id) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public void delete(String knowledgeBase, UUID id) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param k how many passages at most, 1 to 50
   */
  @TenantScoped(Permission.KNOWLEDGE_READ)
  public List<Passage> search(String knowledgeBase, String query, int k, SearchMode mode) {
    throw new UnsupportedOperationException();
  }

  /** Searches, then lets the tenant's model answer from what was found, with citations. */
  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Answer answer(String knowledgeBase, String question) {
    throw new UnsupportedOperationException();
  }
}
