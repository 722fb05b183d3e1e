package dev.kaizen.knowledge.store;

import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Chunk;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Refusals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Knowledge in PostgreSQL with pgvector. */
final class JdbcKnowledgeStore implements KnowledgeStore {
  private static final String BASE =
      """
      select b.name, b.title, b.description, b.embedding_model, b.dimension,
             (select count(*) from document d where d.knowledge_base = b.name),
             (select count(*) from chunk c where c.knowledge_base = b.name),
             b.created_by, b.created_at
      from knowledge_base b
      """;
  private static final String DOCUMENT =
      "select id, knowledge_base, filename, media_type, title, size_bytes, sha256, pages, chunks,"
          + " uploaded_by, uploaded_at from document ";

  private final DataSource dataSource;
  private final int exact;

  JdbcKnowledgeStore(DataSource dataSource) {
    this(dataSource, Searches.EXACT);
  }

  /**
   * @param exact up to how many chunks a base is compared vector by vector
   */
  JdbcKnowledgeStore(DataSource dataSource, int exact) {
    this.dataSource = dataSource;
    this.exact = exact;
  }

  @Override
  public Page<KnowledgeBase> bases(PageRequest page) {
    List<String> after = page.after(1);
    List<KnowledgeBase> found =
        query(
            BASE + " where b.name > ? order by b.name limit ?",
            Rows::base,
            after == null ? "" : after.getFirst(),
            page.limit() + 1);
    return Rows.page(found, page, KnowledgeBase::name);
  }

  @Override
  public Optional<KnowledgeBase> base(String name) {
    return query(BASE + " where b.name = ?", Rows::base, name).stream().findFirst();
  }

  @Override
  public boolean add(KnowledgeBase base) {
    return update(
            """
            insert into knowledge_base
              (name, title, description, embedding_model, dimension, created_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            base.name(),
            base.title(),
            base.description(),
            base.embeddingModel(),
            base.dimension(),
            base.createdBy(),
            base.createdAt().atOffset(ZoneOffset.UTC))
        == 1;
  }

  @Override
  public Page<Document> documents(String base, PageRequest page) {
    List<String> after = page.after(2);
    OffsetDateTime before = after == null ? Rows.END_OF_TIME : Rows.time(after.getFirst());
    UUID beforeId = after == null ? Rows.LAST_ID : Rows.id(after.getLast());
    List<Document> found =
        query(
            DOCUMENT
                + "where knowledge_base = ? and (uploaded_at, id) < (?, ?)"
                + " order by uploaded_at desc, id desc limit ?",
            Rows::document,
            base,
            before,
            beforeId,
            page.limit() + 1);
    return Rows.page(found, page, Document::uploadedAt, Document::id);
  }

  @Override
  public Optional<Document> document(String base, UUID id) {
    return query(DOCUMENT + "where knowledge_base = ? and id = ?", Rows::document, base, id)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Document> withContent(String base, String sha256) {
    return query(DOCUMENT + "where knowledge_base = ? and sha256 = ?", Rows::document, base, sha256)
        .stream()
        .findFirst();
  }

  @Override
  public boolean add(Document d, byte[] content, List<Chunk> chunks, List<float[]> vectors) {
    int added =
        update(
            """
            insert into document (id, knowledge_base, filename, media_type, title, size_bytes,
              sha256, pages, chunks, uploaded_by, uploaded_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (knowledge_base, sha256) do nothing
            """,
            d.id(),
            d.knowledgeBase(),
            d.filename(),
            d.mediaType(),
            d.title(),
            d.sizeBytes(),
            d.sha256(),
            d.pages(),
            d.chunks(),
            d.uploadedBy(),
            d.uploadedAt().atOffset(ZoneOffset.UTC),
            content);
    if (added == 0) {
      return false;
    }
    addChunks(d, chunks, vectors);
    return true;
  }

  private void addChunks(Document document, List<Chunk> chunks, List<float[]> vectors) {
    String sql =
        "insert into chunk (id, document_id, knowledge_base, ordinal, page, heading, text,"
            + " embedding) values (?, ?, ?, ?, ?, ?, ?, ?::vector)";
    inConnection(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < chunks.size(); i++) {
              Chunk chunk = chunks.get(i);
              Rows.fill(
                  insert,
                  UUID.randomUUID(),
                  document.id(),
                  document.knowledgeBase(),
                  chunk.ordinal(),
                  chunk.page(),
                  chunk.heading(),
                  chunk.text(),
                  Rows.vector(vectors.get(i)));
              insert.addBatch();
            }
            return insert.executeBatch().length;
          }
        });
  }

  @Override
  public boolean delete(String base, UUID id) {
    return update("delete from document where knowledge_base = ? and id = ?", base, id) == 1;
  }

  @Override
  public List<Passage> nearest(String base, float[] vector, int limit) {
    if (isZero(vector)) {
      // A query without a word has no angle: nothing is near to it.
      return List.of();
    }
    String text = Rows.vector(vector);
    long chunks = query(Searches.CHUNKS, row -> row.getLong(1), base).getFirst();
    if (chunks <= exact) {
      return query(Searches.NEAREST_OF_ALL, Rows::passage, text, base, vector.length, limit);
    }
    query(Searches.SCAN, row -> "");
    return query(Searches.NEAREST.formatted(vector.length), Rows::passage, text, base, text, limit);
  }

  @Override
  public List<Passage> matching(String base, String query, int limit) {
    return query(Searches.MATCHING, Rows::passage, query, query, base, limit);
  }

  private static boolean isZero(float[] vector) {
    for (float value : vector) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private <T> List<T> query(String sql, Rows.Reader<T> reader, Object... parameters) {
    return inConnection(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            Rows.fill(query, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                found.add(reader.read(row));
              }
            }
            return found;
          }
        });
  }

  private int update(String sql, @Nullable Object... parameters) {
    return inConnection(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            Rows.fill(update, parameters);
            return update.executeUpdate();
          }
        });
  }

  private <T> T inConnection(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw Refusals.of(e)
          .orElseGet(
              () ->
                  new KaizenException(ErrorCode.INTERNAL, "The knowledge could not be reached", e));
    }
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
