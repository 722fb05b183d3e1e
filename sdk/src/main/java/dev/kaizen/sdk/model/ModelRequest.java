package dev.kaizen.sdk.model;

import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.tool.ToolSpec;
import dev.kaizen.sdk.tool.ToolTurn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question to a model.
 *
 * @param inputs JSON values by name
 * @param passages what the answer must rest on; empty when it need not
 * @param tools what the model may ask for instead of answering; none when it must answer
 * @param turns what it asked for before, and what came of it, oldest first
 */
public record ModelRequest(
    Signature signature,
    Map<String, Object> inputs,
    List<Passage> passages,
    List<ToolSpec> tools,
    List<ToolTurn> turns) {
  public ModelRequest {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    passages = List.copyOf(passages);
    tools = List.copyOf(tools);
    turns = List.copyOf(turns);
  }

  /** A question that is to be answered at once. */
  public ModelRequest(Signature signature, Map<String, Object> inputs, List<Passage> passages) {
    this(signature, inputs, passages, List.of(), List.of());
  }
}
