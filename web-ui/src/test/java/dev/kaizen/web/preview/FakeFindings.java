package dev.kaizen.web.preview;

import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.compliance.finding.Severity;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class FakeFindings extends FindingService {
  private static final Instant NOW = Instant.now();

  @Override
  public Map<String, String> owners() {
    return Map.of("reviewed-versions", "ada");
  }

  @Override
  public Page<Finding> list(FindingFilter filter, PageRequest page) {
    return Fakes.page(List.of(get(new UUID(1, 1))), page);
  }

  @Override
  public Finding get(UUID id) {
    return new Finding(
        id,
        "reviewed-versions",
        Map.of("workflow", "hello v1"),
        "was published by its author",
        Severity.CRITICAL,
        Finding.Status.IN_WORK,
        "ada",
        NOW.plusSeconds(200_000),
        "Publish a second version with a second person.",
        NOW.minusSeconds(90_000),
        null,
        null,
        2);
  }
}
