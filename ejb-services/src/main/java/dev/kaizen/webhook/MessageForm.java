package dev.kaizen.webhook;

/** What the body of a message looks like. */
public enum MessageForm {
  /** {@code {"type", "timestamp", "data"}}, for programs. */
  EVENT,
  /** {@code {"text"}}, as incoming webhooks of chats take it. */
  CHAT
}
