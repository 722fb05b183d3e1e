package dev.kaizen.webhook.engine;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event in a sentence with a link, for a chat. The link leads through the login and decides
 * nothing; the sentence has no more in it than the audit log.
 */
public final class ChatText {
  private ChatText() {}

  /**
   * @param type the event's word
   * @param data as programs get it
   * @param console the console's address
   */
  public static String of(
      String type, Map<String, ? extends @Nullable Object> data, String console) {
    String id = text(data, "id");
    return switch (type) {
      case "approval.opened" ->
          "%s asks for an approval: %s. %s/approvals/%s"
              .formatted(text(data, "requestedBy"), text(data, "origin"), console, id);
      case "approval.decided" ->
          "A decision on %s: %s, the request is %s. %s/approvals/%s"
              .formatted(
                  text(data, "origin"),
                  text(data, "decision"),
                  text(data, "status").toLowerCase(java.util.Locale.ROOT),
                  console,
                  id);
      case "approval.expired" ->
          "Nobody decided %s in time. %s/approvals/%s".formatted(text(data, "origin"), console, id);
      case String run when run.startsWith("run.") ->
          "A run: %s. %s/runs/%s".formatted(run.substring("run.".length()), console, id);
      default -> "%s: %s. %s".formatted(type, id, console);
    };
  }

  /** As plain text: a chat must not take what a name holds for markup or a mention. */
  private static String text(Map<String, ? extends @Nullable Object> data, String name) {
    return Objects.toString(data.get(name), "").replaceAll("[<>&*_~`@|\\p{Cntrl}]", "");
  }
}
