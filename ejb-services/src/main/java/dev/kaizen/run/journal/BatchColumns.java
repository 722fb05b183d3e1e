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
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
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

  String statement(BatchSql sql) {
    return sql.write(!starts.isEmpty(), appends.stream().anyMatch(a -> a.wakeAt() != null));
  }

  /** In the order of {@link #statement}. */
  void bind(Connection connection, PreparedStatement statement) throws SQLException {
    Binder in = new Binder(connection, statement);
    in.texts(appends, a -> a.run().toString());
    in.numbers(appends, Change.Append::epoch);
    in.numbers(appends, Change.Append::seqBefore);
    in.numbers(appends, Change.Append::seqAfter);
    in.texts(appends, Change.Append::status);
    in.texts(appends, Change.Append::output);
    in.texts(appends, Change.Append::error);
    in.flags(appends, Change.Append::frees);
    in.numbersOrNone(appends, a -> a.wakeAt() == null ? null : micros(a.wakeAt()));
    in.numbers(appends, a -> micros(a.at()));
    in.numbers(appends, a -> a.usage().modelCalls());
    in.numbers(appends, a -> a.usage().tokensIn());
    in.numbers(appends, a -> a.usage().tokensOut());
    in.numbers(appends, a -> a.usage().costMicros());
    in.value(node);
    in.value(end.seq());
    in.value(HEX.parseHex(end.hash()));
    in.value(begin.seq());
    in.value(HEX.parseHex(begin.hash()));
    in.value((long) appends.size());
    if (!starts.isEmpty()) {
      bindStarts(in);
    }
    in.texts(events, e -> e.run().toString());
    in.numbers(events, e -> e.text().seq());
    in.numbers(events, e -> micros(e.text().at()));
    in.texts(events, e -> e.text().kind());
    in.texts(events, e -> e.text().node());
    in.numbersOrNone(
        events, e -> e.text().attempt() == null ? null : e.text().attempt().longValue());
    in.texts(events, e -> e.text().payload());
    in.numbers(entries, Chained::seq);
    in.numbers(entries, c -> micros(c.entry().at()));
    in.texts(entries, c -> c.entry().actor());
    in.texts(entries, c -> c.entry().action());
    in.texts(entries, c -> c.entry().subject());
    in.texts(entries, c -> c.entry().payload());
    in.bytes(entries, c -> HEX.parseHex(c.before()));
    in.bytes(entries, c -> HEX.parseHex(c.hash()));
  }

  private void bindStarts(Binder in) throws SQLException {
    in.texts(starts, s -> s.run().toString());
    in.texts(starts, Change.Start::workflow);
    in.numbers(starts, Change.Start::version);
    in.texts(starts, s -> s.claimed() ? "RUNNING" : "QUEUED");
    in.texts(starts, Change.Start::input);
    in.texts(starts, Change.Start::startedBy);
    in.numbers(starts, s -> micros(s.at()));
    in.numbers(starts, s -> s.events().size());
    in.numbers(starts, s -> s.claimed() ? 1 : 0);
    in.texts(starts, s -> s.claimed() ? node.toString() : null);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private interface Text<T> {
    @Nullable String of(T row);
  }

  private interface Number<T> {
    @Nullable Long of(T row);
  }

  private interface Bytes<T> {
    byte[] of(T row);
  }

  /**
   * Arrays of these four types go to the database as they are. Any other would be spelled out as
   * text, character by character, which once took a third of a writer's time.
   */
  private static final class Binder {
    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    Binder(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    <T> void texts(List<T> rows, Text<T> column) throws SQLException {
      @Nullable String[] values = new String[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      array("text", values);
    }

    <T> void numbers(List<T> rows, ToLongFunction<T> column) throws SQLException {
      Long[] values = new Long[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.applyAsLong(rows.get(i));
      }
      array("int8", values);
    }

    <T> void numbersOrNone(List<T> rows, Number<T> column) throws SQLException {
      @Nullable Long[] values = new Long[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      array("int8", values);
    }

    <T> void flags(List<T> rows, Predicate<T> column) throws SQLException {
      Boolean[] values = new Boolean[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.test(rows.get(i));
      }
      array("bool", values);
    }

    <T> void bytes(List<T> rows, Bytes<T> column) throws SQLException {
      byte[][] values = new byte[rows.size()][];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.of(rows.get(i));
      }
      array("bytea", values);
    }

    void value(Object value) throws SQLException {
      statement.setObject(++index, value);
    }

    private void array(String type, @Nullable Object[] values) throws SQLException {
      statement.setArray(++index, connection.createArrayOf(type, values));
    }
  }
}
