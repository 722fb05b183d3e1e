package dev.kaizen.webhook;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.model.provider.EgressPolicy;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.webhook.engine.Signature;
import dev.kaizen.webhook.store.WebhookStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's webhooks and their messages. Events become messages through the audit log: whatever
 * is in it and nobody was told of yet. See docs/decisions/0032.
 */
@Stateless
public class WebhookService {
  private static final int MOST = 50;

  @Inject private WebhookStore store;
  @Inject private SecretVault vault;
  @Inject private EgressPolicy egress;
  @Inject private Later later;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Oldest first. */
  @TenantScoped(Permission.WEBHOOK_READ)
  public Page<Webhook> list(PageRequest page) {
    return store.list(page);
  }

  @TenantScoped(Permission.WEBHOOK_READ)
  public Webhook get(UUID id) {
    return existing(id);
  }

  /** Tells what happens from now on; the secret is shown this once. */
  @TenantScoped(Permission.WEBHOOK_EDIT)
  public Webhook.Opened create(String url, Set<WebhookEvent> events, MessageForm form) {
    if (store.hooks() >= MOST) {
      throw new KaizenException(
          ErrorCode.QUOTA_EXCEEDED, "A tenant has at most %d webhooks".formatted(MOST));
    }
    Instant now = clock.instant();
    var webhook =
        new Webhook(
            UUID.randomUUID(),
            allowed(url),
            some(events),
            form,
            true,
            0,
            null,
            1,
            Callers.current().username(),
            now);
    String secret = Signature.newSecret();
    beginFeed(now);
    store.add(webhook, seal(webhook.id(), secret));
    tell("webhook.created", webhook);
    return new Webhook.Opened(webhook, secret);
  }

  /**
   * Changes address, events and whether it is told at all; begins anew to count failures.
   *
   * @param expected the revision that was seen; STALE_VERSION when it is another by now
   */
  @TenantScoped(Permission.WEBHOOK_EDIT)
  public Webhook change(
      UUID id,
      String url,
      Set<WebhookEvent> events,
      MessageForm form,
      boolean enabled,
      int expected) {
    Webhook old = existing(id);
    var changed =
        new Webhook(
            id,
            allowed(url),
            some(events),
            form,
            enabled,
            0,
            null,
            expected + 1,
            old.createdBy(),
            old.createdAt());
    beginFeed(clock.instant());
    requireSeen(store.change(changed, expected), old);
    tell("webhook.changed", changed);
    return changed;
  }

  /** Another secret in the place of the old one, which signs nothing from now on. */
  @TenantScoped(Permission.WEBHOOK_EDIT)
  public Webhook.Opened rotate(UUID id, int expected) {
    Webhook old = existing(id);
    String secret = Signature.newSecret();
    requireSeen(store.seal(id, seal(id, secret), expected), old);
    tell("webhook.secret-rotated", old);
    return new Webhook.Opened(existing(id), secret);
  }

  /** With its messages. */
  @TenantScoped(Permission.WEBHOOK_EDIT)
  public void delete(UUID id, int expected) {
    Webhook old = existing(id);
    requireSeen(store.remove(id, expected), old);
    tell("webhook.deleted", old);
  }

  /**
   * Newest first.
   *
   * @param status null for all
   */
  @TenantScoped(Permission.WEBHOOK_READ)
  public Page<Delivery> deliveries(
      UUID webhook, Delivery.@Nullable Status status, PageRequest page) {
    existing(webhook);
    return store.deliveries(webhook, status, page);
  }

  /** Sends a message of no meaning, to see whether it arrives. */
  @TenantScoped(Permission.WEBHOOK_EDIT)
  public Delivery ping(UUID id) {
    Webhook webhook = existing(id);
    Instant now = clock.instant();
    String body =
        JsonText.write(
            webhook.form() == MessageForm.CHAT
                ? Map.of("text", "Kaizen tells you here what happens.")
                : Map.of(
                    "type",
                    WebhookEvent.PING.word(),
                    "timestamp",
                    now.toString(),
                    "data",
                    Map.of("tenant", Callers.current().requireTenant())));
    UUID message = UUID.randomUUID();
    Delivery delivery =
        new Delivery(
            message,
            webhook.id(),
            null,
            WebhookEvent.PING.word(),
            body,
            Delivery.Status.PENDING,
            0,
            0,
            null,
            null,
            now,
            null,
            now);
    store.add(delivery);
    later.ask(SendMessage.NAME, message + "/0", now);
    return delivery;
  }

  /** Sends a message again that was delivered or given up; receivers know it by its id. */
  @TenantScoped(Permission.WEBHOOK_EDIT)
  public Delivery replay(UUID webhook, UUID message) {
    existing(webhook);
    Delivery delivery =
        store
            .delivery(message)
            .filter(d -> d.webhook().equals(webhook))
            .orElseThrow(
                () -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such message"));
    if (delivery.status() == Delivery.Status.PENDING) {
      throw new KaizenException(ErrorCode.WRONG_STATE, "The message is still being sent");
    }
    Instant now = clock.instant();
    int replays = store.replay(message, now);
    later.ask(SendMessage.NAME, message + "/" + replays, now);
    audit.append(
        new AuditEvent(
            "webhook.replayed", "webhook", webhook.toString(), Map.of("event", delivery.event())));
    return store.delivery(message).orElseThrow();
  }

  /** Where nobody was told of anything, what happened before is not told now. */
  private void beginFeed(Instant now) {
    store.feed();
    if (store.enabled().isEmpty()) {
      store.feed(store.head());
    }
    later.ask(FeedWebhooks.NAME, "all", now);
  }

  static String purpose(UUID id) {
    return "webhook:" + id;
  }

  private byte[] seal(UUID id, String secret) {
    return vault.seal(purpose(id), secret.getBytes(StandardCharsets.UTF_8));
  }

  private String allowed(String url) {
    return egress.require(url.strip()).toString();
  }

  private static Set<WebhookEvent> some(Set<WebhookEvent> events) {
    if (events.isEmpty()) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "events must name at least one");
    }
    return events;
  }

  private Webhook existing(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "There is no such webhook"));
  }

  private static void requireSeen(boolean done, Webhook now) {
    if (!done) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION,
          "The webhook is at revision \"%d\" by now; read it again".formatted(now.revision()));
    }
  }

  private void tell(String action, Webhook webhook) {
    audit.append(
        new AuditEvent(
            action,
            "webhook",
            webhook.id().toString(),
            Map.of(
                "url", webhook.url(),
                "enabled", webhook.enabled(),
                "events", webhook.events().stream().map(WebhookEvent::word).sorted().toList())));
  }
}
