package dev.kaizen.sdk.workflow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From one node to the next.
 *
 * @param when condition, only on edges that leave a {@link Node.Route}; null on its last
 */
public record Edge(String from, String to, @Nullable String when) {
  public Edge {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
