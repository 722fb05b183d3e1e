package dev.kaizen.run.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * How much there is to do at a moment.
 *
 * @param waiting runs that wait for a worker on any node, for each tenant that has such
 * @param oldest how long the run that waits longest has waited; zero when none waits
 * @param working runs that this node works on
 * @param unrecorded changes that wait on this node to be committed
 */
public record NodeLoad(Map<String, Long> waiting, Duration oldest, int working, int unrecorded) {
  public static final NodeLoad NONE = new NodeLoad(Map.of(), Duration.ZERO, 0, 0);

  public NodeLoad {
    waiting = Map.copyOf(waiting);
  }

  public long allWaiting() {
    return waiting.values().stream().mapToLong(Long::longValue).sum();
  }
}
