package dev.kaizen.knowledge;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.knowledge.parse.DocumentReader;
import dev.kaizen.knowledge.parse.ParsedDocument;
import dev.kaizen.knowledge.store.KnowledgeStore;
import dev.kaizen.model.ModelRegistry;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Chunk;
import dev.kaizen.sdk.knowledge.Chunker;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.knowledge.ReciprocalRankFusion;
import dev.kaizen.sdk.model.Embedder;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.offline.OfflineEmbedder;
import dev.kaizen.sdk.workflow.SearchMode;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.UploadedFile;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps knowledge bases and their documents, searches them and answers from them.
 *
 * <p>A document is read, cut and embedded first, then stored in one short transaction: whole or not
 * at all. What calls a model or an embedder holds no transaction; the rights are checked by the
 * {@link KnowledgeDesk} that it goes to before it does anything.
 */
@Stateless
public class KnowledgeService {
  private static final int MOST_MEGABYTES = 25;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final int MAX_PASSAGES = 50;
  private static final int MAX_QUERY = 4_000;

  /** Each kind of search gives more than is wanted, so that the fusion has a choice. */
  private static final int CANDIDATES = 4;

  private final DocumentReader reader = new DocumentReader();
  private final Chunker chunker = new Chunker();

  @Inject private KnowledgeDesk desk;
  @Inject private KnowledgeStore store;
  @Inject private AuditLog audit;
  @Inject private Event<DocumentGone> gone;
  @Inject private ModelRegistry models;
  @Inject private Clock clock;

  /** By name. */
  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Page<KnowledgeBase> list(PageRequest page) {
    return store.bases(page);
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public KnowledgeBase get(String name) {
    return desk.readable(name);
  }

  /**
   * @param embeddingModel name of a model connection that embeds; null for the built-in one
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public KnowledgeBase create(
      String name, String title, String description, @Nullable String embeddingModel) {
    if (!NAME.matcher(name).matches()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "name must start with a lower-case letter and hold only a-z, 0-9 and '-', at most 63");
    }
    desk.requireFree(name);
    Embedder embedder = models.embedder(embeddingModel);
    return desk.create(
        new KnowledgeBase(
            name,
            title,
            description,
            embeddingModel == null ? OfflineEmbedder.NAME : embeddingModel,
            embedder.dimension(),
            0,
            0,
            Callers.current().username(),
            clock.instant()));
  }

  /**
   * Reads, cuts, embeds and stores a document, whole or not at all. The same bytes again answer the
   * document that is there.
   *
   * @param file the uploaded bytes, at most 25 MB; PDF, DOCX, HTML, Markdown or text
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Document upload(String knowledgeBase, String filename, Path file) {
    KnowledgeBase base = desk.editable(knowledgeBase);
    UploadedFile upload = UploadedFile.of(filename, file, MOST_MEGABYTES);
    return desk.withContent(base.name(), upload.sha256())
        .orElseGet(() -> ingest(base, upload, file));
  }

  private Document ingest(KnowledgeBase base, UploadedFile upload, Path file) {
    ParsedDocument parsed = read(upload, file);
    List<Chunk> chunks = chunker.cut(parsed.blocks());
    List<float[]> vectors = embedder(base).embed(chunks.stream().map(Chunk::searchable).toList());
    Document document =
        new Document(
            UUID.randomUUID(),
            base.name(),
            upload.filename(),
            parsed.mediaType(),
            parsed.title(),
            upload.content().length,
            upload.sha256(),
            parsed.pages(),
            chunks.size(),
            Callers.current().username(),
            clock.instant());
    return desk.add(document, upload.content(), chunks, vectors);
  }

  /** Of many uploads, a person wants to know which one it was. */
  private ParsedDocument read(UploadedFile upload, Path file) {
    try {
      return reader.read(file, upload.filename());
    } catch (KaizenException e) {
      throw new KaizenException(
          e.code(), "'%s': %s".formatted(upload.filename(), e.getMessage()), e);
    }
  }

  /** Newest first. */
  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Page<Document> documents(String knowledgeBase, PageRequest page) {
    requireBase(knowledgeBase);
    return store.documents(knowledgeBase, page);
  }

  @TenantScoped(Permission.KNOWLEDGE_READ)
  public Document document(String knowledgeBase, UUID id) {
    return store.document(knowledgeBase, id).orElseThrow(KnowledgeService::noDocument);
  }

  @TenantScoped(Permission.KNOWLEDGE_EDIT)
  public void delete(String knowledgeBase, UUID id) {
    Document document = store.document(knowledgeBase, id).orElseThrow(KnowledgeService::noDocument);
    store.delete(knowledgeBase, id);
    gone.fire(new DocumentGone(id, document.title()));
    audit.append(
        new AuditEvent(
            "knowledge.document-deleted",
            "document",
            id.toString(),
            Map.of("knowledgeBase", knowledgeBase, "sha256", document.sha256())));
  }

  /**
   * @param k how many passages at most, 1 to 50
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<Passage> search(String knowledgeBase, String query, int k, SearchMode mode) {
    if (k < 1 || k > MAX_PASSAGES) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "k is %d; it must be 1 to %d".formatted(k, MAX_PASSAGES));
    }
    if (query.isBlank() || query.length() > MAX_QUERY) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "query must not be empty and have at most %d characters".formatted(MAX_QUERY));
    }
    KnowledgeBase base = desk.readable(knowledgeBase);
    return switch (mode) {
      case TEXT -> desk.matching(base.name(), query, k);
      case VECTOR -> nearest(base, query, k);
      case HYBRID ->
          ReciprocalRankFusion.fuse(
              List.of(
                  nearest(base, query, k * CANDIDATES),
                  desk.matching(base.name(), query, k * CANDIDATES)),
              k);
    };
  }

  /** Searches, then lets the tenant's model answer from what was found, with citations. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Answer answer(String knowledgeBase, String question) {
    List<Passage> found = search(knowledgeBase, question, Answers.PASSAGES, SearchMode.HYBRID);
    ModelAnswer answer = models.named(null).answer(Answers.request(question, found));
    return Answers.of(question, found, answer);
  }

  private List<Passage> nearest(KnowledgeBase base, String query, int limit) {
    return desk.nearest(base.name(), embedder(base).embed(List.of(query)).getFirst(), limit);
  }

  /** Fails closed when the connection now gives vectors of another dimension. */
  private Embedder embedder(KnowledgeBase base) {
    Embedder embedder = models.embedder(base.embeddingModel());
    if (embedder.dimension() != base.dimension()) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "The knowledge base has vectors of dimension %d, but its model connection gives %d: set the connection back, or make a new knowledge base"
              .formatted(base.dimension(), embedder.dimension()));
    }
    return embedder;
  }

  private void requireBase(String name) {
    if (store.base(name).isEmpty()) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND, "There is no knowledge base '%s'".formatted(name));
    }
  }

  private static KaizenException noDocument() {
    return new KaizenException(ErrorCode.NOT_FOUND, "There is no such document");
  }
}
