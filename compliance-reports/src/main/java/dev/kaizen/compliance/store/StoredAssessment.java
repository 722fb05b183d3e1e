package dev.kaizen.compliance.store;

import dev.kaizen.compliance.ControlStatus.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An assessment as it was recorded. */
public record StoredAssessment(
    String control,
    Status status,
    long population,
    long failing,
    List<Map<String, Object>> failingItems,
    @Nullable String note,
    Instant at) {
  public StoredAssessment {
    failingItems = List.copyOf(failingItems);
  }
}
