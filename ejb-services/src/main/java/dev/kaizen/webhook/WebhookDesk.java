package dev.kaizen.webhook;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.background.Later;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.SecretVault;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.webhook.engine.ChatText;
import dev.kaizen.webhook.engine.DeliveryPolicy;
import dev.kaizen.webhook.engine.DeliveryPolicy.Attempt;
import dev.kaizen.webhook.engine.DeliveryPolicy.Verdict;
import dev.kaizen.webhook.store.WebhookStore;
import dev.kaizen.webhook.store.WebhookStore.Entry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The short transactions of those who send; none is open while an address is called. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookDesk {
  private static final int SOME = 500;
  private static final List<String> ACTIONS =
      Arrays.stream(WebhookEvent.values())
          .map(WebhookEvent::action)
          .filter(action -> !action.isEmpty())
          .toList();

  @Inject private WebhookStore store;
  @Inject private SecretVault vault;
  @Inject private Later later;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "kaizen.public.url", defaultValue = "http://localhost:9080")
  private String publicUrl = "";

  /** For the container. */
  public WebhookDesk() {}

  /** How the feed goes on. */
  enum Feed {
    /** There is no webhook: look seldom. */
    IDLE,
    UP_TO_DATE,
    MORE
  }

  /**
   * Makes messages of what the audit log has got since the last time. They and the feed's place are
   * one commit, so nothing is told twice or left out.
   */
  @TenantScoped(Permission.SYSTEM)
  public Feed feed() {
    long from = store.feed();
    long head = store.head();
    List<Webhook> hooks = store.enabled();
    if (hooks.isEmpty()) {
      store.feed(head);
      return Feed.IDLE;
    }
    List<Entry> entries = store.entries(ACTIONS, from, head, SOME);
    for (Entry entry : entries) {
      WebhookEvent event = WebhookEvent.ofAction(entry.action()).orElseThrow();
      hooks.stream()
          .filter(hook -> hook.events().contains(event))
          .forEach(hook -> send(hook.id(), entry.seq(), event, body(hook.form(), event, entry)));
    }
    boolean more = entries.size() == SOME;
    store.feed(more ? entries.getLast().seq() : head);
    return more ? Feed.MORE : Feed.UP_TO_DATE;
  }

  private String body(MessageForm form, WebhookEvent event, Entry entry) {
    Map<String, @Nullable Object> data = new TreeMap<>();
    if (JsonText.parse(entry.payload()) instanceof Map<?, ?> facts) {
      facts.forEach((name, value) -> data.put(String.valueOf(name), value));
    }
    data.put("id", entry.subject());
    data.put("tenant", Callers.current().requireTenant());
    data.put("auditSeq", entry.seq());
    if (form == MessageForm.CHAT) {
      return JsonText.write(Map.of("text", ChatText.of(event.word(), data, publicUrl)));
    }
    return JsonText.write(
        Map.of("type", event.word(), "timestamp", entry.at().toString(), "data", data));
  }

  private void send(UUID hook, @Nullable Long seq, WebhookEvent event, String body) {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    Delivery delivery =
        new Delivery(
            id,
            hook,
            seq,
            event.word(),
            body,
            Delivery.Status.PENDING,
            0,
            0,
            null,
            null,
            now,
            null,
            now);
    if (store.add(delivery)) {
      later.ask(SendMessage.NAME, id + "/0", now);
    }
  }

  /** What there is to send, and under which secret. */
  record Message(Delivery delivery, String url, String secret) {}

  /** Empty when it was sent or given up, or the webhook is disabled or gone. */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Message> open(UUID delivery) {
    Optional<Delivery> found =
        store.delivery(delivery).filter(d -> d.status() == Delivery.Status.PENDING);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    UUID hook = found.get().webhook();
    Webhook webhook = store.find(hook).orElseThrow();
    if (!webhook.enabled()) {
      store.attempted(
          delivery, Delivery.Status.FAILED, null, "The webhook is disabled", clock.instant(), null);
      return Optional.empty();
    }
    byte[] sealed = store.sealed(hook).orElseThrow();
    String secret =
        new String(vault.open(WebhookService.purpose(hook), sealed), StandardCharsets.UTF_8);
    return Optional.of(new Message(found.get(), webhook.url(), secret));
  }

  /** Records an attempt; gives when to try again, if at all. */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Instant> record(Delivery sent, Attempt attempt) {
    Instant now = clock.instant();
    Verdict verdict = DeliveryPolicy.after(attempt, sent.attempts() + 1, now);
    boolean delivered = verdict instanceof Verdict.Delivered;
    int failures = store.count(sent.webhook(), !delivered);
    @Nullable Integer answer = attempt instanceof Attempt.Answered a ? a.status() : null;
    @Nullable String error = attempt instanceof Attempt.Unreached u ? u.why() : null;
    @Nullable String why = delivered ? null : DeliveryPolicy.disabledBy(attempt, failures);
    // Of messages that fail at the same time, the first one disables it.
    if (why != null && store.find(sent.webhook()).filter(Webhook::enabled).isPresent()) {
      store.disable(sent.webhook(), why);
      audit.append(
          new AuditEvent(
              "webhook.disabled", "webhook", sent.webhook().toString(), Map.of("why", why)));
    }
    return switch (verdict) {
      case Verdict.Delivered d -> {
        store.attempted(sent.id(), Delivery.Status.DELIVERED, answer, null, now, null);
        yield Optional.empty();
      }
      case Verdict.Later next when why == null -> {
        store.attempted(sent.id(), Delivery.Status.PENDING, answer, error, now, next.at());
        yield Optional.of(next.at());
      }
      case Verdict.Later next -> {
        store.attempted(sent.id(), Delivery.Status.FAILED, answer, error, now, null);
        yield Optional.empty();
      }
      case Verdict.GivenUp g -> {
        store.attempted(sent.id(), Delivery.Status.FAILED, answer, error, now, null);
        yield Optional.empty();
      }
    };
  }
}
