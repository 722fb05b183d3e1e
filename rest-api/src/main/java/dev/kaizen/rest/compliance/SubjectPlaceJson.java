package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that names the person. */
@Schema(
    name = "SubjectPlace",
    example =
        """
        {"kind":"run","id":"0193f0aa-1111-7abc-8def-000000000001",
         "title":"purchase-approval, version 1","foundIn":"input, steps",
         "at":"2026-11-02T08:00:00Z","keepWhy":null,"keptBy":null}""")
public record SubjectPlaceJson(
    @Schema(
            enumeration = {"run", "request", "document", "assessment", "by-hand"},
            description =
                "A run goes with its approvals; by-hand is what the platform does not erase")
        String kind,
    String id,
    String title,
    String foundIn,
    @Nullable Instant at,
    @Schema(description = "Why it stays, and is not told; null when it does not stay")
        @Nullable String keepWhy,
    @Nullable String keptBy) {
  static SubjectPlaceJson of(SubjectPlace p) {
    return new SubjectPlaceJson(
        Texts.lower(p.kind()), p.id(), p.title(), p.foundIn(), p.at(), p.keepWhy(), p.keptBy());
  }
}
