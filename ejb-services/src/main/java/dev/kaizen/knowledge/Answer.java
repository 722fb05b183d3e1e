package dev.kaizen.knowledge;

import dev.kaizen.sdk.knowledge.Citation;
import java.util.List;
import java.util.Map;

/**
 * An answer from a knowledge base.
 *
 * @param abstained true when the passages do not hold an answer; then {@code answer} says so
 * @param model what answered
 * @param trace what was searched and found, step by step
 */
public record Answer(
    String answer,
    List<Citation> citations,
    List<Map<String, Object>> trace,
    boolean abstained,
    String model) {}
