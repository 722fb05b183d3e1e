package dev.kaizen.rest.webhook;

import dev.kaizen.rest.request.Texts;
import dev.kaizen.webhook.MessageForm;
import dev.kaizen.webhook.WebhookEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is told of what. */
@Schema(
    name = "WebhookTerms",
    example =
        """
        {"url":"https://hooks.example.com/kaizen","events":["run.completed","run.failed"]}""")
public record WebhookBody(
    @Schema(description = "http or https, on a host that the operator allows") String url,
    @Schema(
            description =
                "Of run.started, run.paused, run.completed, run.failed, run.cancelled,"
                    + " approval.opened, approval.decided, approval.expired, workflow.published,"
                    + " knowledge.document-added, usage.limit-near, usage.limit-reached")
        List<String> events,
    @Schema(description = "true when left out") @Nullable Boolean enabled,
    @Schema(
            description =
                "event: type, timestamp and data, for programs, and when left out; chat: one text"
                    + " with a link, as incoming webhooks of chats take it",
            enumeration = {"event", "chat"})
        @Nullable String form) {

  Set<WebhookEvent> chosen() {
    return events.stream().map(WebhookEvent::ofWord).collect(Collectors.toSet());
  }

  MessageForm messageForm() {
    return Texts.word("form", form, MessageForm.class, MessageForm.EVENT);
  }

  boolean isEnabled() {
    return enabled == null || enabled;
  }
}
