package dev.kaizen.knowledge.store;

import com.pgvector.PGvector;
import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between rows and values. */
final class Rows {
  static final OffsetDateTime END_OF_TIME =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  static final UUID LAST_ID = new UUID(-1, -1);

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Rows() {}

  static void fill(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  static KnowledgeBase base(ResultSet row) throws SQLException {
    return new KnowledgeBase(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getLong(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getObject(8, Integer.class),
        row.getInt(9),
        row.getString(10),
        row.getObject(11, OffsetDateTime.class).toInstant());
  }

  static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, Integer.class),
        row.getString(5),
        row.getString(6),
        row.getDouble(7));
  }

  static String vector(float[] values) {
    return new PGvector(values).getValue();
  }

  static OffsetDateTime time(String cursor) {
    return PageRequest.read(cursor, Instant::parse).atOffset(ZoneOffset.UTC);
  }

  static UUID id(String cursor) {
    return PageRequest.read(cursor, UUID::fromString);
  }

  /** Cuts off the one item too many that says whether there is more. */
  @SafeVarargs
  static <T> Page<T> page(List<T> found, PageRequest page, Function<T, Object>... key) {
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, page.limit());
    Object[] last = Stream.of(key).map(k -> k.apply(items.getLast())).toArray();
    return new Page<>(items, PageRequest.cursorOf(last));
  }
}
