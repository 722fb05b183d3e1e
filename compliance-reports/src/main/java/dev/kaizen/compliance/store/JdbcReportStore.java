package dev.kaizen.compliance.store;

import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.Report;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

final class JdbcReportStore implements ReportStore {
  private static final String COLUMNS =
      "id, framework, format, window_from, window_to, status, requested_by, created_at, sha256,"
          + " error";

  private final Rows rows;

  JdbcReportStore(DataSource dataSource) {
    this.rows = new Rows(dataSource);
  }

  @Override
  public void add(Report report) {
    rows.run(
        """
        insert into report
          (id, framework, format, window_from, window_to, status, requested_by, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setObject(1, report.id());
          insert.setString(2, report.framework().name());
          insert.setString(3, report.format().name());
          insert.setObject(4, report.from().atOffset(ZoneOffset.UTC));
          insert.setObject(5, report.to().atOffset(ZoneOffset.UTC));
          insert.setString(6, report.status().name().toLowerCase(Locale.ROOT));
          insert.setString(7, report.requestedBy());
          insert.setObject(8, report.createdAt().atOffset(ZoneOffset.UTC));
          return insert.executeUpdate();
        });
  }

  @Override
  public Optional<Report> find(UUID id) {
    return rows.run(
        "select " + COLUMNS + " from report where id = ?",
        query -> {
          query.setObject(1, id);
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(report(row)) : Optional.empty();
          }
        });
  }

  @Override
  public Page<Report> page(PageRequest page) {
    After after = After.of(page.after(2));
    return rows.run(
        "select "
            + COLUMNS
            + " from report where ?::timestamptz is null or (created_at, id) < (?, ?)"
            + " order by created_at desc, id desc limit ?",
        query -> {
          query.setObject(1, after.createdAt());
          query.setObject(2, after.createdAt());
          query.setObject(3, after.id());
          query.setInt(4, page.limit() + 1);
          List<Report> found = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              found.add(report(row));
            }
          }
          if (found.size() <= page.limit()) {
            return new Page<>(found, null);
          }
          found.removeLast();
          Report last = found.getLast();
          return new Page<>(found, PageRequest.cursorOf(last.createdAt(), last.id()));
        });
  }

  @Override
  public Optional<byte[]> content(UUID id) {
    return rows.run(
        "select content from report where id = ? and status = 'ready'",
        query -> {
          query.setObject(1, id);
          try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
          }
        });
  }

  @Override
  public boolean ready(UUID id, byte[] content, String sha256) {
    return rows.run(
        "update report set status = 'ready', content = ?, sha256 = ?"
            + " where id = ? and status = 'queued'",
        update -> {
          update.setBytes(1, content);
          update.setString(2, sha256);
          update.setObject(3, id);
          return update.executeUpdate() == 1;
        });
  }

  @Override
  public boolean failed(UUID id, String error) {
    return rows.run(
        "update report set status = 'failed', error = ? where id = ? and status = 'queued'",
        update -> {
          update.setString(1, error);
          update.setObject(2, id);
          return update.executeUpdate() == 1;
        });
  }

  @Override
  public List<UUID> queuedBefore(Instant time) {
    return rows.run(
        "select id from report where status = 'queued' and created_at < ? order by created_at, id",
        query -> {
          query.setObject(1, time.atOffset(ZoneOffset.UTC));
          List<UUID> found = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              found.add(row.getObject(1, UUID.class));
            }
          }
          return found;
        });
  }

  private record After(@Nullable OffsetDateTime createdAt, @Nullable UUID id) {
    static After of(@Nullable List<String> key) {
      if (key == null) {
        return new After(null, null);
      }
      try {
        return new After(
            Instant.parse(key.get(0)).atOffset(ZoneOffset.UTC), UUID.fromString(key.get(1)));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw PageRequest.notOurs(e);
      }
    }
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        Framework.valueOf(row.getString("framework")),
        Report.Format.valueOf(row.getString("format")),
        instant(row, "window_from"),
        instant(row, "window_to"),
        Report.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("requested_by"),
        instant(row, "created_at"),
        row.getString("sha256"),
        row.getString("error"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
