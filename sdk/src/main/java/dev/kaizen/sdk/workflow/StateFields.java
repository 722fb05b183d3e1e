package dev.kaizen.sdk.workflow;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which state fields a node writes. */
final class StateFields {
  private static final Pattern WORD = Pattern.compile("-+([a-z0-9])?");

  private StateFields() {}

  static List<String> writtenBy(Node node) {
    return switch (node) {
      case Node.Agent a -> List.of(a.into());
      case Node.Retrieve r -> List.of(r.into());
      case Node.Transform t -> List.copyOf(t.set().keySet());
      case Node.Route r -> List.of();
      case Node.Approval a -> List.of(a.into());
    };
  }

  /** {@code find-quote} writes {@code findQuote} unless it says otherwise. */
  static String namedAfter(String id) {
    return WORD.matcher(id)
        .replaceAll(m -> m.group(1) == null ? "" : m.group(1).toUpperCase(Locale.ROOT));
  }
}
