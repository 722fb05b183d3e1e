package dev.kaizen.sdk.model;

import dev.kaizen.sdk.knowledge.Citation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's answer, checked against the signature.
 *
 * @param outputs the signature's fields as JSON values
 * @param citations which passages the answer rests on, with the sentence relied on
 * @param model what answered, such as {@code offline/extractive-1} or {@code openai/gpt-4o-mini}
 * @param prompt what was sent, for the record
 * @param raw what came back, for the record; untrusted text
 */
public record ModelAnswer(
    Map<String, Object> outputs,
    List<Citation> citations,
    String model,
    String prompt,
    String raw,
    Usage usage) {
  public ModelAnswer {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    citations = List.copyOf(citations);
  }
}
