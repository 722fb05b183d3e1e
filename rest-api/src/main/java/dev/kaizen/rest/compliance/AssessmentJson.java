package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.store.StoredAssessment;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an assessment of a control found. */
@Schema(
    name = "Assessment",
    example =
        """
        {"status":"failing","population":12,"failing":1,"assessedAt":"2026-11-23T09:00:00Z",
         "note":null}""")
public record AssessmentJson(
    @Schema(enumeration = {"passing", "failing", "not-applicable"}) String status,
    long population,
    long failing,
    Instant assessedAt,
    @Nullable String note) {
  static AssessmentJson of(StoredAssessment a) {
    return new AssessmentJson(
        Texts.lower(a.status()), a.population(), a.failing(), a.at(), a.note());
  }
}
