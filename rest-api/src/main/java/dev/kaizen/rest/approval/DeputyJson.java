package dev.kaizen.rest.approval;

import dev.kaizen.approval.Deputy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who speaks for whom. */
@Schema(
    name = "Deputy",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000004","owner":"rita","deputy":"rob",
         "roles":["reviewer"],"from":"2026-12-21T00:00:00Z","until":"2027-01-02T00:00:00Z",
         "reason":"On leave"}""")
public record DeputyJson(
    UUID id,
    String owner,
    String deputy,
    List<String> roles,
    Instant from,
    Instant until,
    String reason) {
  static DeputyJson of(Deputy d) {
    return new DeputyJson(
        d.id(),
        d.owner(),
        d.deputy(),
        d.roles().stream().sorted().toList(),
        d.from(),
        d.until(),
        d.reason());
  }
}
