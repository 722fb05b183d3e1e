package dev.kaizen.approval.attachment;

import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of requests, oldest first. */
final class AttachmentStore {
  private static final String FACTS = "id, name, media_type, size_bytes, sha256, by_person, at";

  private final Statements sql;

  AttachmentStore(DataSource dataSource) {
    sql = new Statements(dataSource, "The files of a request");
  }

  void add(UUID request, Attachment attachment, byte[] content) {
    sql.change(
        "insert into approval_attachment (request_id, "
            + FACTS
            + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        request,
        attachment.id(),
        attachment.name(),
        attachment.mediaType(),
        attachment.size(),
        attachment.sha256(),
        attachment.by(),
        attachment.at(),
        content);
  }

  List<Attachment> list(UUID request) {
    return sql.rows(
        "select " + FACTS + " from approval_attachment where request_id = ? order by at, id",
        AttachmentStore::attachment,
        request);
  }

  Optional<byte[]> content(UUID request, UUID id) {
    return sql.row(
        "select content from approval_attachment where request_id = ? and id = ?",
        row -> row.getBytes(1),
        request,
        id);
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("by_person"),
        Statements.instant(row, "at"));
  }
}
