package dev.kaizen.approval.notice;

import dev.kaizen.approval.ApprovalNews;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.List;
import java.util.UUID;

/**
 * What is to be told of a request, and to whom, as the name of background work.
 *
 * @param id tells it from others, so that two reminders are two
 * @param people by name; empty for all who may decide by then
 */
record Notice(UUID id, UUID request, ApprovalNews.Kind kind, List<String> people) {
  Notice {
    people = List.copyOf(people);
  }

  static Notice of(ApprovalNews news) {
    return new Notice(UUID.randomUUID(), news.request().id(), news.kind(), news.people());
  }

  static Notice parse(String key) {
    String[] parts = key.split("/", 4);
    if (parts.length != 4) {
      throw new KaizenException(ErrorCode.INTERNAL, "Not a notice: " + key);
    }
    return new Notice(
        UUID.fromString(parts[0]),
        UUID.fromString(parts[1]),
        ApprovalNews.Kind.valueOf(parts[2]),
        parts[3].isEmpty() ? List.of() : List.of(parts[3].split(",")));
  }

  String key() {
    return "%s/%s/%s/%s".formatted(id, request, kind, String.join(",", people));
  }
}
