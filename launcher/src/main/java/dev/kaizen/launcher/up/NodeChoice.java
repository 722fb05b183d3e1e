package dev.kaizen.launcher.up;

import dev.kaizen.launcher.part.Liberty;
import dev.kaizen.launcher.settings.CommandFailed;
import java.util.stream.Collectors;

/** Finds the node that a person named by its number. */
final class NodeChoice {
  private final Installation parts;

  NodeChoice(Installation parts) {
    this.parts = parts;
  }

  Liberty of(int number) {
    return parts.nodes().stream()
        .filter(node -> node.node().number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailed(
                    "There is no node %d: there are %s"
                        .formatted(
                            number,
                            parts.nodes().stream()
                                .map(node -> node.node().name())
                                .collect(Collectors.joining(", ")))));
  }

  Liberty further(int number) {
    Liberty node = of(number);
    if (node.node().isFirst()) {
      throw new CommandFailed("node-1 is the installation's own and stays: ./kaizen down stops it");
    }
    return node;
  }
}
