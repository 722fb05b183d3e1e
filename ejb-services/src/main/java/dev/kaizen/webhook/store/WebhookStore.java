package dev.kaizen.webhook.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.webhook.Delivery;
import dev.kaizen.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks and messages, in the caller's transaction. */
public interface WebhookStore {
  /** Oldest first. */
  Page<Webhook> list(PageRequest page);

  Optional<Webhook> find(UUID id);

  void add(Webhook webhook, byte[] sealed);

  /** False when the revision is another by now. */
  boolean change(Webhook changed, int expected);

  boolean seal(UUID id, byte[] sealed, int expected);

  boolean remove(UUID id, int expected);

  Optional<byte[]> sealed(UUID id);

  /** Counts an attempt that succeeded or failed; gives how many failed in a row. */
  int count(UUID id, boolean failed);

  /** The server disables it. */
  void disable(UUID id, String why);

  long hooks();

  List<Webhook> enabled();

  /** Something in the audit log that others are told of. */
  record Entry(long seq, Instant at, String action, String subject, String payload) {}

  /** Locks the feed's place and gives it; the end of the audit log when it has none yet. */
  long feed();

  void feed(long seq);

  long head();

  /** After {@code after}, up to {@code head}, oldest first. */
  List<Entry> entries(List<String> actions, long after, long head, int atMost);

  /** False when that webhook has a message of that entry already. */
  boolean add(Delivery delivery);

  /** Newest first. */
  Page<Delivery> deliveries(UUID webhook, Delivery.@Nullable Status status, PageRequest page);

  Optional<Delivery> delivery(UUID id);

  void attempted(
      UUID id,
      Delivery.Status status,
      @Nullable Integer answer,
      @Nullable String error,
      Instant now,
      @Nullable Instant nextAt);

  /** Puts it back among those to send; gives how often it was sent again. */
  int replay(UUID id, Instant now);
}
