package dev.kaizen.sdk.model;

import dev.kaizen.sdk.knowledge.Passage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question to a model.
 *
 * @param inputs JSON values by name
 * @param passages what the answer must rest on; empty when it need not
 */
public record ModelRequest(
    Signature signature, Map<String, Object> inputs, List<Passage> passages) {
  public ModelRequest {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    passages = List.copyOf(passages);
  }
}
