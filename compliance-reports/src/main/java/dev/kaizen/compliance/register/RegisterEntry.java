package dev.kaizen.compliance.register;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a subject.
 *
 * @param facts by the name of the field
 * @param acceptedBy who, other than its writer, answers for it; a change takes this away
 */
public record RegisterEntry(
    Map<String, String> facts,
    int revision,
    String changedBy,
    Instant changedAt,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt) {
  public RegisterEntry {
    facts = Map.copyOf(facts);
  }
}
