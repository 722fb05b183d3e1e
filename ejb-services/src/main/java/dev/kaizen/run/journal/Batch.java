package dev.kaizen.run.journal;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Origin;
import dev.kaizen.verifier.AuditChain;
import dev.kaizen.verifier.ChainEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of one transaction. */
final class Batch {
  private static final HexFormat HEX = HexFormat.of();

  private final GroupCommit.Lane lane;
  private final UUID node;
  private final List<Change> changes;

  /** By identity: to compare changes by what they hold would read all their texts. */
  private final Map<Change, Change.Outcome> outcomes = new IdentityHashMap<>();

  /** Where the audit log ends if the transaction under way is committed; null when it adds none. */
  private GroupCommit.@Nullable ChainEnd ends;

  private boolean inDoubt;
  private boolean told;

  Batch(GroupCommit.Lane lane, UUID node, List<Change> changes) {
    this.lane = lane;
    this.node = node;
    this.changes = changes;
  }

  int size() {
    return changes.size();
  }

  List<Batch> halves() {
    int half = changes.size() / 2;
    return List.of(
        new Batch(lane, node, changes.subList(0, half)),
        new Batch(lane, node, changes.subList(half, changes.size())));
  }

  String tenant() {
    return lane.tenant.slug();
  }

  /** Whether it adds to the audit log. */
  boolean hasEntries() {
    return ends != null;
  }

  boolean isTold() {
    return told;
  }

  /** From here on, until there is an answer, it may have been recorded. */
  void committing() {
    inDoubt = ends != null;
  }

  /**
   * Records all in a transaction that others share, who may undo it; false when something stands in
   * the way, or must be looked at first.
   */
  boolean wholeIn(Connection connection) throws SQLException {
    List<Change> writes = new ArrayList<>(changes.size());
    for (Change change : changes) {
      switch (change) {
        case Change.Start start -> writes.add(start);
        case Change.Append append -> writes.add(append);
        case Change.Take take -> {
          return false;
        }
        case Change.TakeBacklog backlog -> {
          return false;
        }
      }
    }
    if (!attempt(connection, writes).isWhole()) {
      return false;
    }
    recorded(writes);
    return true;
  }

  /** Commits what can be, and tells every change what became of it. */
  void write(Connection connection) throws SQLException {
    if (inDoubt && isRecorded(connection)) {
      tell();
      return;
    }
    inDoubt = false;
    ends = null;
    outcomes.clear();
    List<Change> writes = new ArrayList<>();
    List<Change.Take> takes = new ArrayList<>();
    List<Change.TakeBacklog> backlogs = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.Start start -> writes.add(start);
        case Change.Append append -> writes.add(append);
        case Change.Take take -> takes.add(take);
        case Change.TakeBacklog backlog -> backlogs.add(backlog);
      }
    }
    boolean written = writes.isEmpty();
    while (!written) {
      written = written(connection, writes) || writes.isEmpty();
    }
    recorded(writes);
    if (!takes.isEmpty()) {
      take(connection, takes);
    }
    for (Change.TakeBacklog backlog : backlogs) {
      takeBacklog(connection, backlog);
    }
    committing();
    connection.commit();
    tell();
  }

  /** To be called once its transaction is committed. */
  void tell() {
    told = true;
    changes.forEach(change -> change.done().complete(outcome(change)));
  }

  /** Nobody knows whether anything was recorded, and where the audit log ends. */
  void fail(KaizenException why) {
    forgetEnd();
    changes.forEach(change -> change.done().completeExceptionally(why));
  }

  void forgetEnd() {
    lane.end = null;
  }

  private void recorded(List<Change> writes) {
    writes.forEach(change -> outcomes.put(change, new Change.Outcome.Recorded()));
  }

  private Change.Outcome outcome(Change change) {
    return outcomes.getOrDefault(change, new Change.Outcome.Fenced());
  }

  /** What a try has come to: all is recorded, or nothing. */
  private record Attempt(boolean runsStood, boolean headStood) {
    boolean isWhole() {
      return runsStood && headStood;
    }
  }

  private Attempt attempt(Connection connection, List<Change> writes) throws SQLException {
    GroupCommit.ChainEnd begin = lane.end;
    if (begin == null) {
      begin = readEnd(connection, lane.sql.head);
      lane.end = begin;
    }
    keepBlobs(connection, writes);
    BatchColumns columns = new BatchColumns(lane.tenant.slug(), node, begin, writes);
    try (PreparedStatement statement = connection.prepareStatement(columns.statement(lane.sql))) {
      columns.bind(connection, statement);
      ResultSet counts = second(statement);
      counts.next();
      Attempt attempt = new Attempt(counts.getInt(1) == columns.appends(), counts.getInt(2) == 1);
      if (attempt.isWhole()) {
        lane.end = columns.end();
        ends = columns.end().equals(begin) ? null : columns.end();
      }
      return attempt;
    }
  }

  /** False when nothing was written and something must change before another try. */
  private boolean written(Connection connection, List<Change> writes) throws SQLException {
    Attempt attempt = attempt(connection, writes);
    if (attempt.isWhole()) {
      return true;
    }
    connection.rollback();
    boolean dropped = !attempt.runsStood() && drop(connection, writes);
    if (!dropped) {
      lane.end = lockedEnd(connection, writes);
    }
    return false;
  }

  /**
   * Another node has moved the end of the audit log, and would again: waits for its turn, in the
   * order in which everybody locks.
   */
  private GroupCommit.ChainEnd lockedEnd(Connection connection, List<Change> writes)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(lane.sql.lockRuns)) {
      statement.setArray(1, connection.createArrayOf("uuid", runs(writes)));
      second(statement);
    }
    return readEnd(connection, lane.sql.lockHead);
  }

  private static Object[] runs(List<Change> writes) {
    return writes.stream()
        .filter(Change.Append.class::isInstance)
        .map(change -> ((Change.Append) change).run())
        .toArray();
  }

  private void keepBlobs(Connection connection, List<Change> writes) throws SQLException {
    Map<String, String> blobs = new TreeMap<>();
    for (Change change : writes) {
      switch (change) {
        case Change.Start start -> start.events().forEach(event -> blobs.putAll(event.blobs()));
        case Change.Append append -> append.events().forEach(event -> blobs.putAll(event.blobs()));
        case Change.Take take -> throw new IllegalArgumentException("a take writes nothing");
        case Change.TakeBacklog t -> throw new IllegalArgumentException("a take writes nothing");
      }
    }
    if (!blobs.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(lane.sql.keepBlobs)) {
        statement.setArray(1, connection.createArrayOf("text", blobs.keySet().toArray()));
        statement.setArray(2, connection.createArrayOf("text", blobs.values().toArray()));
        statement.execute();
      }
    }
  }

  /**
   * Whether the transaction whose answer was lost was committed: its last entry is known by hash.
   */
  private boolean isRecorded(Connection connection) throws SQLException {
    GroupCommit.ChainEnd end = Objects.requireNonNull(ends, "ends");
    try (PreparedStatement statement = connection.prepareStatement(lane.sql.entry)) {
      statement.setLong(1, end.seq());
      statement.setBytes(2, HEX.parseHex(end.hash()));
      return second(statement).next();
    }
  }

  /** Takes out what cannot be written any more; false when all of it could be. */
  private boolean drop(Connection connection, List<Change> writes) throws SQLException {
    record Standing(long epoch, long lastSeq, boolean mine) {}
    Map<UUID, Standing> standings = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(lane.sql.standing)) {
      statement.setArray(1, connection.createArrayOf("uuid", runs(writes)));
      ResultSet rows = second(statement);
      while (rows.next()) {
        standings.put(
            rows.getObject(1, UUID.class),
            new Standing(
                rows.getLong(2), rows.getLong(3), node.equals(rows.getObject(4, UUID.class))));
      }
    }
    return writes.removeIf(
        change -> {
          if (!(change instanceof Change.Append append)) {
            return false;
          }
          Standing now = standings.get(append.run());
          if (now == null || now.epoch() != append.epoch() || !now.mine()) {
            outcomes.put(change, new Change.Outcome.Fenced());
            return true;
          }
          if (now.lastSeq() != append.seqBefore()) {
            outcomes.put(change, new Change.Outcome.Stale());
            return true;
          }
          return false;
        });
  }

  private void take(Connection connection, List<Change.Take> takes) throws SQLException {
    Map<UUID, TakenRun> taken = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(lane.sql.take)) {
      statement.setObject(1, node);
      statement.setArray(
          2,
          connection.createArrayOf(
              "uuid", takes.stream().map(take -> take.run()).distinct().toArray()));
      taken.putAll(taken(connection, second(statement)));
    }
    for (Change.Take take : takes) {
      TakenRun run = taken.remove(take.run());
      if (run != null) {
        outcomes.put(take, new Change.Outcome.Taken(List.of(run)));
      }
    }
  }

  private void takeBacklog(Connection connection, Change.TakeBacklog take) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(lane.sql.takeBacklog)) {
      statement.setObject(1, node);
      statement.setInt(2, take.atMost());
      outcomes.put(
          take,
          new Change.Outcome.Taken(List.copyOf(taken(connection, second(statement)).values())));
    }
  }

  private Map<UUID, TakenRun> taken(Connection connection, ResultSet rows) throws SQLException {
    Map<UUID, TakenRun> taken = new LinkedHashMap<>();
    while (rows.next()) {
      UUID run = rows.getObject(1, UUID.class);
      taken.put(
          run,
          new TakenRun(
              run,
              rows.getLong(2),
              rows.getString(3),
              rows.getInt(4),
              rows.getLong(5),
              rows.getInt(6),
              new ArrayList<>()));
    }
    if (!taken.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(lane.sql.history)) {
        statement.setArray(1, connection.createArrayOf("uuid", taken.keySet().toArray()));
        statement.setLong(2, 0);
        try (ResultSet events = statement.executeQuery()) {
          while (events.next()) {
            TakenRun run = taken.get(events.getObject(1, UUID.class));
            if (run != null) {
              run.events().add(event(events));
            }
          }
        }
      }
    }
    return taken;
  }

  static TakenRun.Event event(ResultSet row) throws SQLException {
    return new TakenRun.Event(
        row.getLong(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getString(5));
  }

  private static GroupCommit.ChainEnd readEnd(Connection connection, String sql)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSet row = second(statement);
      if (!row.next()) {
        throw new SQLException("the audit log has lost its head");
      }
      return new GroupCommit.ChainEnd(row.getLong(1), HEX.formatHex(row.getBytes(2)));
    }
  }

  /** The rows of the statement that goes with the taking of the role. */
  static ResultSet second(PreparedStatement statement) throws SQLException {
    statement.execute();
    if (!statement.getMoreResults()) {
      throw new SQLException("the statement gave no rows");
    }
    return statement.getResultSet();
  }

  /** The channel is the one {@link BatchSql} writes. */
  static String hash(String tenant, long seq, Change.Entry entry, String before) {
    return AuditChain.hash(
        tenant,
        new ChainEntry(
            seq,
            entry.at(),
            entry.actor(),
            Origin.Channel.RUN.text(),
            "",
            entry.action(),
            "run",
            entry.subject(),
            entry.payload(),
            before,
            ""));
  }
}
