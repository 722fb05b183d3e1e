package dev.kaizen.web.preview;

import dev.kaizen.approval.Deputy;
import dev.kaizen.approval.DeputyService;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class FakeDeputies extends DeputyService {

  @Override
  public List<Deputy> current() {
    Instant now = Instant.now();
    return List.of(
        new Deputy(
            UUID.randomUUID(),
            "rita",
            "rob",
            Set.of("reviewer"),
            now,
            now.plusSeconds(864_000),
            "Holidays",
            "rita",
            now,
            null));
  }
}
