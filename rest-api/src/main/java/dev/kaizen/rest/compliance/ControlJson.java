package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A control with its newest assessment. */
@Schema(
    name = "Control",
    example =
        """
        {"id":"separation-of-duties","number":4,"title":"Separation of duties",
         "assertion":"Nobody approves what they asked for.","clauses":{"soc2":["CC6.3"]},
         "status":"passing","population":12,"populationQuery":"decided requests","failing":0,
         "assessedAt":"2026-11-23T09:00:00Z","freshnessSeconds":86400}""")
public record ControlJson(
    String id,
    int number,
    String title,
    String assertion,
    @Schema(description = "The clauses it serves, by framework") Map<String, List<String>> clauses,
    @Schema(
            description = "stale: the evidence is older than its limit",
            enumeration = {"passing", "failing", "stale", "not-applicable"})
        String status,
    long population,
    String populationQuery,
    long failing,
    @Nullable Instant assessedAt,
    long freshnessSeconds,
    @Schema(description = "Why it is not applicable, or why it could not be evaluated")
        @Nullable String note) {

  static ControlJson of(ControlStatus c) {
    Map<String, List<String>> clauses = new TreeMap<>();
    c.clauses().forEach((framework, names) -> clauses.put(Texts.lower(framework), names));
    return new ControlJson(
        c.id(),
        c.number(),
        c.title(),
        c.assertion(),
        clauses,
        Texts.lower(c.status()),
        c.population(),
        c.populationQuery(),
        c.failing(),
        c.assessedAt(),
        c.freshnessSeconds(),
        c.note());
  }
}
