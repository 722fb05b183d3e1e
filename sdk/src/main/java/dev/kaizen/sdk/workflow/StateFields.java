package dev.kaizen.sdk.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
      case Node.Parallel p -> List.of();
      case Node.ForEach f -> List.of(f.into());
      case Node.Loop l -> List.of();
      case Node.SubWorkflow s -> List.of(s.into());
      case Node.Wait w -> List.of(w.into());
      case Node.Code c -> List.of(c.into());
      case Node.Inner.Turn t -> List.of("turn", "log", "answer");
      case Node.Inner.Act a -> List.of("result");
    };
  }

  /** Everything a flow may leave in the state around it; what a map's body writes is dropped. */
  static Set<String> writtenBy(Flow flow) {
    Set<String> written = new LinkedHashSet<>();
    for (Node node : flow.nodes()) {
      written.addAll(writtenBy(node));
      if (node instanceof Node.Parallel || node instanceof Node.Loop) {
        node.inside().forEach(inner -> written.addAll(writtenBy(inner)));
      }
    }
    return written;
  }

  /** {@code find-quote} writes {@code findQuote} unless it says otherwise. */
  static String namedAfter(String id) {
    return WORD.matcher(id)
        .replaceAll(m -> m.group(1) == null ? "" : m.group(1).toUpperCase(Locale.ROOT));
  }
}
