package dev.kaizen.sdk.tool;

import java.util.List;

/** One turn of an agent that is over: what the model wanted, and what came of it. */
public record ToolTurn(List<ToolCall> calls, List<Observation> observations) {
  public ToolTurn {
    calls = List.copyOf(calls);
    observations = List.copyOf(observations);
  }
}
