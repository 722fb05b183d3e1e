package dev.kaizen.sdk.workflow;

import java.util.List;

/** Which state fields a node writes. */
final class StateFields {
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
}
