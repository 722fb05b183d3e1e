package dev.kaizen.approval.engine;

import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.sdk.error.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** Which arguments an approver may change, and to what. */
final class Edits {
  private Edits() {}

  static Optional<Verdict.Refused> wrong(ApprovalRequest request, Vote vote) {
    if (!vote.approve() && !vote.edits().isEmpty()) {
      return refused("edits: only an approval changes arguments");
    }
    for (Map.Entry<String, Object> edit : vote.edits().entrySet()) {
      String name = edit.getKey();
      Object now = request.action().get(name);
      if (!request.terms().editable().contains(name) || now == null) {
        return refused(
            "edits.%s: may not be changed here; what may: %s"
                .formatted(name, request.terms().editable()));
      }
      if (kind(now) != kind(edit.getValue())) {
        return refused("edits.%s: must be of the same kind as '%s'".formatted(name, now));
      }
      if (now.equals(edit.getValue())) {
        return refused("edits.%s: is the same as before; leave it out".formatted(name));
      }
    }
    return Optional.empty();
  }

  private static Class<?> kind(Object value) {
    return switch (value) {
      case Number n -> Number.class;
      case Map<?, ?> m -> Map.class;
      case Iterable<?> l -> Iterable.class;
      default -> value.getClass();
    };
  }

  private static Optional<Verdict.Refused> refused(String message) {
    return Optional.of(new Verdict.Refused(ErrorCode.INVALID_INPUT, message));
  }
}
