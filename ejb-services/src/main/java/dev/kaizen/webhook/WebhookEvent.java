package dev.kaizen.webhook;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Arrays;
import java.util.Optional;

/** What others can be told of, and the entry of the audit log that says it happened. */
public enum WebhookEvent {
  RUN_STARTED("run.started"),
  RUN_PAUSED("run.paused"),
  RUN_COMPLETED("run.completed"),
  RUN_FAILED("run.failed"),
  RUN_CANCELLED("run.cancelled"),
  APPROVAL_OPENED("approval.opened", "approval.requested"),
  APPROVAL_DECIDED("approval.decided"),
  APPROVAL_EXPIRED("approval.expired"),
  WORKFLOW_PUBLISHED("workflow.published"),
  DOCUMENT_ADDED("knowledge.document-added"),
  LIMIT_NEAR("usage.limit-near"),
  LIMIT_REACHED("usage.limit-reached"),
  /** Sent when somebody asks for it; nothing in the audit log stands for it. */
  PING("webhook.ping", "");

  private final String word;
  private final String action;

  WebhookEvent(String word) {
    this(word, word);
  }

  WebhookEvent(String word, String action) {
    this.word = word;
    this.action = action;
  }

  /** How it is called outside: run.completed. */
  public String word() {
    return word;
  }

  /** Which action of the audit log it is. */
  public String action() {
    return action;
  }

  static Optional<WebhookEvent> ofAction(String action) {
    return Arrays.stream(values()).filter(e -> e.action.equals(action)).findFirst();
  }

  /** INVALID_INPUT for a word that is none that can be chosen. */
  public static WebhookEvent ofWord(String word) {
    return Arrays.stream(values())
        .filter(e -> e.word.equals(word) && e != PING)
        .findFirst()
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.INVALID_INPUT,
                    "events: '%s' is none; there are %s"
                        .formatted(
                            word.length() > 60 ? word.substring(0, 60) + "…" : word,
                            Arrays.stream(values())
                                .filter(e -> e != PING)
                                .map(WebhookEvent::word)
                                .toList())));
  }
}
