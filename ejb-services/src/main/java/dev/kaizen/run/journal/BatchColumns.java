package dev.kaizen.run.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a batch, column by column, as the statement takes them. */
final class BatchColumns {
  private static final HexFormat HEX = HexFormat.of();

  private final UUID node;
  private final GroupCommit.ChainEnd begin;
  private final List<Change.Append> appends = new ArrayList<>();
  private final List<Change.Start> starts = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Chained> entries = new ArrayList<>();
  private GroupCommit.ChainEnd end;

  private record Event(UUID run, Change.EventText text) {}

  private record Chained(long seq, Change.Entry entry, String before, String hash) {}

  BatchColumns(String tenant, UUID node, GroupCommit.ChainEnd begin, List<Change> changes) {
    this.node = node;
    this.begin = begin;
    this.end = begin;
    for (Change change : changes) {
      switch (change) {
        case Change.Append append -> {
          appends.add(append);
          add(tenant, append.run(), append.events(), append.entries());
        }
        case Change.Start start -> {
          starts.add(start);
          add(tenant, start.run(), start.events(), start.entries());
        }
        case Change.Take take -> throw new IllegalArgumentException("a take writes nothing");
        case Change.TakeBacklog t -> throw new IllegalArgumentException("a take writes nothing");
      }
    }
  }

  private void add(
      String tenant, UUID run, List<Change.EventText> texts, List<Change.Entry> audits) {
    texts.forEach(text -> events.add(new Event(run, text)));
    for (Change.Entry entry : audits) {
      long seq = end.seq() + 1;
      String hash = Batch.hash(tenant, seq, entry, end.hash());
      entries.add(new Chained(seq, entry, end.hash(), hash));
      end = new GroupCommit.ChainEnd(seq, hash);
    }
  }

  int appends() {
    return appends.size();
  }

  GroupCommit.ChainEnd end() {
    return end;
  }

  private interface Column<T> {
    @Nullable Object of(T row);
  }

  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    Binder in = new Binder(connection, statement);
    in.array("uuid", appends, Change.Append::run);
    in.array("int8", appends, Change.Append::epoch);
    in.array("int8", appends, Change.Append::seqBefore);
    in.array("int8", appends, Change.Append::seqAfter);
    in.array("text", appends, Change.Append::status);
    in.array("text", appends, Change.Append::output);
    in.array("text", appends, Change.Append::error);
    in.array("bool", appends, Change.Append::frees);
    in.array("int8", appends, a -> a.wakeAt() == null ? null : micros(a.wakeAt()));
    in.array("int8", appends, a -> micros(a.at()));
    in.array("int4", appends, a -> a.usage().modelCalls());
    in.array("int8", appends, a -> a.usage().tokensIn());
    in.array("int8", appends, a -> a.usage().tokensOut());
    in.array("int8", appends, a -> a.usage().costMicros());
    in.value(node);
    in.value(end.seq());
    in.value(HEX.parseHex(end.hash()));
    in.value(begin.seq());
    in.value(HEX.parseHex(begin.hash()));
    in.value((long) appends.size());
    in.array("uuid", starts, Change.Start::run);
    in.array("text", starts, Change.Start::workflow);
    in.array("int4", starts, Change.Start::version);
    in.array("text", starts, s -> s.claimed() ? "RUNNING" : "QUEUED");
    in.array("text", starts, Change.Start::input);
    in.array("text", starts, Change.Start::startedBy);
    in.array("int8", starts, s -> micros(s.at()));
    in.array("int8", starts, s -> (long) s.events().size());
    in.array("int8", starts, s -> s.claimed() ? 1L : 0L);
    in.array("uuid", starts, s -> s.claimed() ? node : null);
    in.array("uuid", events, Event::run);
    in.array("int8", events, e -> e.text().seq());
    in.array("int8", events, e -> micros(e.text().at()));
    in.array("text", events, e -> e.text().kind());
    in.array("text", events, e -> e.text().node());
    in.array("int4", events, e -> e.text().attempt());
    in.array("text", events, e -> e.text().payload());
    in.array("int8", entries, Chained::seq);
    in.array("int8", entries, c -> micros(c.entry().at()));
    in.array("text", entries, c -> c.entry().actor());
    in.array("text", entries, c -> c.entry().action());
    in.array("text", entries, c -> c.entry().subject());
    in.array("text", entries, c -> c.entry().payload());
    in.bytes(entries, c -> HEX.parseHex(c.before()));
    in.bytes(entries, c -> HEX.parseHex(c.hash()));
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private interface Bytes<T> {
    byte[] of(T row);
  }

  private static final class Binder {
    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    Binder(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    <T> void array(String type, List<T> rows, Column<T> column) throws SQLException {
      @Nullable Object[] values = new Object[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      statement.setArray(++index, connection.createArrayOf(type, values));
    }

    <T> void bytes(List<T> rows, Bytes<T> column) throws SQLException {
      byte[][] values = new byte[rows.size()][];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      statement.setArray(++index, connection.createArrayOf("bytea", values));
    }

    void value(Object value) throws SQLException {
      statement.setObject(++index, value);
    }
  }
}
