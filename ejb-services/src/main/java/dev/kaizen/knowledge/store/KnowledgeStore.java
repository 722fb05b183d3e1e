package dev.kaizen.knowledge.store;

import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.sdk.knowledge.Chunk;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's knowledge bases, documents and chunks, in the caller's transaction. */
public interface KnowledgeStore {

  /** By name. */
  Page<KnowledgeBase> bases(PageRequest page);

  Optional<KnowledgeBase> base(String name);

  /** False when the name is taken. */
  boolean add(KnowledgeBase base);

  /** Newest first. */
  Page<Document> documents(String base, PageRequest page);

  Optional<Document> document(String base, UUID id);

  Optional<Document> withContent(String base, String sha256);

  /**
   * A document's bytes and chunks, each with its vector; false when the bytes are there already.
   */
  boolean add(Document document, byte[] content, List<Chunk> chunks, List<float[]> vectors);

  /** False when there is no such document. */
  boolean delete(String base, UUID id);

  /** The nearest by angle; the score is the cosine, 1 at best. */
  List<Passage> nearest(String base, float[] vector, int limit);

  /** Those that hold words of the query, best rank first. */
  List<Passage> matching(String base, String query, int limit);
}
