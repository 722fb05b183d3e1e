package dev.kaizen.sdk.model;

import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.tool.ToolCall;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's answer, checked against the signature, or its wish to have tools called first.
 *
 * @param outputs the signature's fields as JSON values; empty when there are calls
 * @param citations which passages the answer rests on, with the sentence relied on
 * @param calls the tools it wants called before it answers; empty in an answer
 * @param model what answered, such as {@code offline/extractive-1} or {@code openai/gpt-4o-mini}
 * @param prompt what was sent, for the record
 * @param raw what came back, for the record; untrusted text
 */
public record ModelAnswer(
    Map<String, Object> outputs,
    List<Citation> citations,
    List<ToolCall> calls,
    String model,
    String prompt,
    String raw,
    Usage usage) {
  public ModelAnswer {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    citations = List.copyOf(citations);
    calls = List.copyOf(calls);
  }

  public ModelAnswer(
      Map<String, Object> outputs,
      List<Citation> citations,
      String model,
      String prompt,
      String raw,
      Usage usage) {
    this(outputs, citations, List.of(), model, prompt, raw, usage);
  }

  /** The wish to have tools called. */
  public static ModelAnswer calling(
      List<ToolCall> calls, String model, String prompt, String raw, Usage usage) {
    return new ModelAnswer(Map.of(), List.of(), calls, model, prompt, raw, usage);
  }

  /** The same, at another price. */
  public ModelAnswer costing(Usage other) {
    return new ModelAnswer(outputs, citations, calls, model, prompt, raw, other);
  }
}
