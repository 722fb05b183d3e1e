package dev.kaizen.audit.store;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.AuditHead;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Origin;
import dev.kaizen.verifier.AuditChain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The audit log in PostgreSQL. Locks the head's row only, and last of all in a transaction. */
final class JdbcAuditStore implements AuditStore {
  private static final int FETCH = 1000;
  private static final HexFormat HEX = HexFormat.of();
  private static final String COLUMNS =
      "seq, at, actor, channel, address, action, subject_type, subject_id, payload, prev_hash, hash";

  private final DataSource dataSource;

  JdbcAuditStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public AuditEntry append(Caller caller, AuditEvent event) {
    return inConnection(
        connection -> {
          LockedHead head = lockHead(connection);
          AuditEntry entry = next(head, caller, event);
          insert(connection, entry);
          moveHead(connection, entry);
          return entry;
        });
  }

  private static AuditEntry next(LockedHead head, Caller caller, AuditEvent event) {
    Origin origin = caller.origin();
    String address = origin.address();
    AuditEntry entry =
        new AuditEntry(
            head.seq() + 1,
            head.now(),
            caller.actor(),
            origin.channel().text(),
            address == null ? "" : address,
            event.action(),
            event.subjectType(),
            event.subjectId(),
            JsonText.canonical(event.payload()),
            head.hash(),
            "");
    return entry.withHash(AuditChain.hash(caller.requireTenant(), entry.inChain()));
  }

  @Override
  public AuditHead head() {
    return inConnection(
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement("select seq, hash from audit_head");
              ResultSet row = query.executeQuery()) {
            if (!row.next()) {
              throw new SQLException("the audit log has lost its head");
            }
            return new AuditHead(row.getLong(1), HEX.formatHex(row.getBytes(2)));
          }
        });
  }

  @Override
  public Page<AuditEntry> page(AuditFilter filter, PageRequest page) {
    List<String> after = page.after(1);
    String sql =
        """
        select %s from audit_entry
        where (?::bigint is null or seq < ?::bigint)
          and (?::text is null or actor = ?::text)
          and (?::text is null or channel = ?::text)
          and (?::text is null or address = ?::text)
          and (?::text is null or action = ?::text)
          and (?::text is null or subject_type = ?::text)
          and (?::text is null or subject_id = ?::text)
          and (?::timestamptz is null or at >= ?::timestamptz)
          and (?::timestamptz is null or at < ?::timestamptz)
        order by seq desc limit ?
        """
            .formatted(COLUMNS);
    return inConnection(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(query);
            parameters.twice(after == null ? null : seqOf(after.getFirst()));
            parameters.twice(filter.actor());
            parameters.twice(filter.channel());
            parameters.twice(filter.address());
            parameters.twice(filter.action());
            parameters.twice(filter.subjectType());
            parameters.twice(filter.subjectId());
            parameters.twice(timeOf(filter.from()));
            parameters.twice(timeOf(filter.to()));
            parameters.once(page.limit() + 1);
            List<AuditEntry> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                found.add(entry(row));
              }
            }
            boolean more = found.size() > page.limit();
            List<AuditEntry> items = more ? found.subList(0, page.limit()) : found;
            return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().seq()) : null);
          }
        });
  }

  @Override
  public void each(long lastSeq, Predicate<AuditEntry> visitor) {
    inConnection(
        connection -> {
          List<AuditEntry> part = part(connection, Long.MIN_VALUE, lastSeq);
          while (!part.isEmpty()) {
            for (AuditEntry entry : part) {
              if (!visitor.test(entry)) {
                return false;
              }
            }
            part = part(connection, part.getLast().seq(), lastSeq);
          }
          return true;
        });
  }

  /** One statement, so that an entry that is committed meanwhile comes with its head. */
  @Override
  public @Nullable Long firstPastHead() {
    return inConnection(
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement(
                      "select min(seq) from audit_entry where seq > (select seq from audit_head)");
              ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, Long.class);
          }
        });
  }

  private static List<AuditEntry> part(Connection connection, long after, long lastSeq)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select %s from audit_entry where seq > ? and seq <= ? order by seq limit %d"
                .formatted(COLUMNS, FETCH))) {
      query.setLong(1, after);
      query.setLong(2, lastSeq);
      List<AuditEntry> part = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          part.add(entry(row));
        }
      }
      return part;
    }
  }

  /** The clock is the database's, so that all nodes share one. */
  private record LockedHead(long seq, String hash, Instant now) {}

  private static LockedHead lockHead(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select seq, hash from audit_head for update");
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the audit log has lost its head");
      }
      return new LockedHead(row.getLong(1), HEX.formatHex(row.getBytes(2)), now(connection));
    }
  }

  private static Instant now(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select clock_timestamp()");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static void insert(Connection connection, AuditEntry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_entry (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                .formatted(COLUMNS))) {
      Parameters parameters = new Parameters(insert);
      parameters.once(entry.seq());
      parameters.once(entry.at().atOffset(ZoneOffset.UTC));
      parameters.once(entry.actor());
      parameters.once(entry.channel());
      parameters.once(entry.address());
      parameters.once(entry.action());
      parameters.once(entry.subjectType());
      parameters.once(entry.subjectId());
      parameters.once(entry.payload());
      parameters.once(HEX.parseHex(entry.prevHash()));
      parameters.once(HEX.parseHex(entry.hash()));
      insert.executeUpdate();
    }
  }

  private static void moveHead(Connection connection, AuditEntry entry) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update audit_head set seq = ?, hash = ?")) {
      update.setLong(1, entry.seq());
      update.setBytes(2, HEX.parseHex(entry.hash()));
      if (update.executeUpdate() != 1) {
        throw new SQLException("the audit log has lost its head");
      }
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        HEX.formatHex(row.getBytes(10)),
        HEX.formatHex(row.getBytes(11)));
  }

  private static Long seqOf(String cursor) {
    return PageRequest.read(cursor, Long::valueOf);
  }

  private static @Nullable OffsetDateTime timeOf(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private <T extends @Nullable Object> T inConnection(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "The audit log could not be reached", e);
    }
  }

  private interface Work<T extends @Nullable Object> {
    T with(Connection connection) throws SQLException;
  }
}
