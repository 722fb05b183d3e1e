package dev.kaizen.approval.store;

import dev.kaizen.approval.Change;
import dev.kaizen.approval.Comment;
import dev.kaizen.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** What was said and changed about requests, oldest first. */
public final class ApprovalNotes {
  private static final int MOST = 500;

  private final Statements sql;

  ApprovalNotes(DataSource dataSource) {
    sql = new Statements(dataSource, "What was said about a request");
  }

  public void add(UUID request, Comment comment) {
    sql.change(
        "insert into approval_comment (id, request_id, kind, by_person, body, mentions, at) values"
            + " (?, ?, ?, ?, ?, ?, ?)",
        comment.id(),
        request,
        comment.kind().name().toLowerCase(Locale.ROOT),
        comment.by(),
        comment.text(),
        comment.mentions(),
        comment.at());
  }

  public List<Comment> comments(UUID request) {
    return sql.rows(
        "select * from approval_comment where request_id = ? order by at, id limit " + MOST,
        ApprovalNotes::comment,
        request);
  }

  public void add(UUID request, Change change) {
    sql.change(
        "insert into approval_change (request_id, from_hash, to_hash, what, by_person, at) values"
            + " (?, ?, ?, ?, ?, ?)",
        request,
        change.fromHash(),
        change.toHash(),
        change.what(),
        change.by(),
        change.at());
  }

  public List<Change> changes(UUID request) {
    return sql.rows(
        "select * from approval_change where request_id = ? order by at limit " + MOST,
        row ->
            new Change(
                row.getString("from_hash"),
                row.getString("to_hash"),
                row.getString("what"),
                row.getString("by_person"),
                Statements.instant(row, "at")),
        request);
  }

  private static Comment comment(ResultSet row) throws SQLException {
    return new Comment(
        row.getObject("id", UUID.class),
        Comment.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("by_person"),
        row.getString("body"),
        List.of((String[]) row.getArray("mentions").getArray()),
        Statements.instant(row, "at"));
  }
}
