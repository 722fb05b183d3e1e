package dev.kaizen.webhook.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.shared.Statements;
import dev.kaizen.webhook.Delivery;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Webhooks in PostgreSQL. */
final class JdbcWebhookStore implements WebhookStore {
  private static final String DELIVERIES =
      "select * from webhook_delivery where webhook = ? and (?::text is null or status = ?)"
          + " and (?::timestamptz is null or (created_at, id) < (?::timestamptz, ?::uuid))"
          + " order by created_at desc, id desc limit ?";

  private static final String ATTEMPTED =
      "update webhook_delivery set status = ?, answer = ?::int, error = ?, attempted_at = ?,"
          + " next_at = ?::timestamptz, attempts = attempts + 1 where id = ?";

  private final Statements sql;

  JdbcWebhookStore(DataSource dataSource) {
    this.sql = new Statements(dataSource, "The webhooks");
  }

  @Override
  public Page<Webhook> list(PageRequest page) {
    List<String> after = page.after(2);
    @Nullable Instant at = after == null ? null : WebhookRows.instant(after.getFirst());
    @Nullable UUID id = after == null ? null : WebhookRows.id(after.getLast());
    List<Webhook> found =
        sql.rows(
            "select * from webhook where ?::timestamptz is null or (created_at, id) >"
                + " (?::timestamptz, ?::uuid) order by created_at, id limit ?",
            WebhookRows::webhook,
            at,
            at,
            id,
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    Webhook last = found.get(page.limit() - 1);
    return new Page<>(
        found.subList(0, page.limit()), PageRequest.cursorOf(last.createdAt(), last.id()));
  }

  @Override
  public Optional<Webhook> find(UUID id) {
    return sql.row("select * from webhook where id = ?", WebhookRows::webhook, id);
  }

  @Override
  public void add(Webhook w, byte[] sealed) {
    sql.change(
        "insert into webhook (id, url, events, form, sealed, enabled, created_by, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        w.id(),
        w.url(),
        words(w),
        w.form(),
        sealed,
        w.enabled(),
        w.createdBy(),
        w.createdAt());
  }

  @Override
  public boolean change(Webhook w, int expected) {
    return sql.change(
            "update webhook set url = ?, events = ?, form = ?, enabled = ?, failures = 0, paused_why = null,"
                + " revision = revision + 1 where id = ? and revision = ?",
            w.url(),
            words(w),
            w.form(),
            w.enabled(),
            w.id(),
            expected)
        == 1;
  }

  private static List<String> words(Webhook w) {
    return w.events().stream().map(WebhookEvent::word).sorted().toList();
  }

  @Override
  public boolean seal(UUID id, byte[] sealed, int expected) {
    return sql.change(
            "update webhook set sealed = ?, revision = revision + 1 where id = ? and revision = ?",
            sealed,
            id,
            expected)
        == 1;
  }

  @Override
  public boolean remove(UUID id, int expected) {
    return sql.change("delete from webhook where id = ? and revision = ?", id, expected) == 1;
  }

  @Override
  public Optional<byte[]> sealed(UUID id) {
    return sql.row("select sealed from webhook where id = ?", row -> row.getBytes(1), id);
  }

  @Override
  public int count(UUID id, boolean failed) {
    return sql.row(
            "update webhook set failures = case when ? then failures + 1 else 0 end where id = ?"
                + " returning failures",
            row -> row.getInt(1),
            failed,
            id)
        .orElse(0);
  }

  @Override
  public void disable(UUID id, String why) {
    sql.change(
        "update webhook set enabled = false, paused_why = ?, revision = revision + 1 where id = ?",
        why,
        id);
  }

  @Override
  public long hooks() {
    return sql.row("select count(*) from webhook", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public List<Webhook> enabled() {
    return sql.rows("select * from webhook where enabled", WebhookRows::webhook);
  }

  @Override
  public long feed() {
    sql.change("insert into webhook_feed (seq) select seq from audit_head on conflict do nothing");
    return sql.row("select seq from webhook_feed for update", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public void feed(long seq) {
    sql.change("update webhook_feed set seq = ?", seq);
  }

  @Override
  public long head() {
    return sql.row("select seq from audit_head", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public List<Entry> entries(List<String> actions, long after, long head, int atMost) {
    return sql.rows(
        "select seq, at, action, subject_id, payload from audit_entry where seq > ? and seq <= ?"
            + " and action = any(?) order by seq limit ?",
        row ->
            new Entry(
                row.getLong("seq"),
                Statements.instant(row, "at"),
                row.getString("action"),
                row.getString("subject_id"),
                row.getString("payload")),
        after,
        head,
        actions,
        atMost);
  }

  @Override
  public boolean add(Delivery d) {
    return sql.change(
            "insert into webhook_delivery (id, webhook, seq, event, body, status, created_at,"
                + " next_at) values (?, ?, ?::bigint, ?, ?, ?, ?, ?) on conflict do nothing",
            d.id(),
            d.webhook(),
            d.seq(),
            d.event(),
            d.body(),
            d.status(),
            d.createdAt(),
            d.nextAt())
        == 1;
  }

  @Override
  public Page<Delivery> deliveries(
      UUID webhook, Delivery.@Nullable Status status, PageRequest page) {
    List<String> after = page.after(2);
    @Nullable Instant at = after == null ? null : WebhookRows.instant(after.getFirst());
    @Nullable UUID id = after == null ? null : WebhookRows.id(after.getLast());
    List<Delivery> found =
        sql.rows(
            DELIVERIES,
            WebhookRows::delivery,
            webhook,
            status,
            status,
            at,
            at,
            id,
            page.limit() + 1);
    if (found.size() <= page.limit()) {
      return new Page<>(found, null);
    }
    Delivery last = found.get(page.limit() - 1);
    return new Page<>(
        found.subList(0, page.limit()), PageRequest.cursorOf(last.createdAt(), last.id()));
  }

  @Override
  public Optional<Delivery> delivery(UUID id) {
    return sql.row("select * from webhook_delivery where id = ?", WebhookRows::delivery, id);
  }

  @Override
  public void attempted(
      UUID id,
      Delivery.Status status,
      @Nullable Integer answer,
      @Nullable String error,
      Instant now,
      @Nullable Instant nextAt) {
    sql.change(ATTEMPTED, status, answer, error, now, nextAt, id);
  }

  @Override
  public int replay(UUID id, Instant now) {
    return sql.row(
            "update webhook_delivery set status = 'PENDING', attempts = 0, replays = replays + 1,"
                + " next_at = ? where id = ? returning replays",
            row -> row.getInt(1),
            now,
            id)
        .orElseThrow();
  }
}
