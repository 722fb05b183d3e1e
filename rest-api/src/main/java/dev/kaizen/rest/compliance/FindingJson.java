package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.ControlStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A control that fails, with the items that do not hold. */
@Schema(
    name = "Finding",
    example =
        """
        {"control":"separation-of-duties","number":4,"title":"Separation of duties","failing":1,
         "items":[{"request":"0193f0aa-1111-7abc-8def-000000000002","decidedBy":"mia"}],
         "assessedAt":"2026-11-23T09:00:00Z"}""")
public record FindingJson(
    String control,
    int number,
    String title,
    @Schema(description = "How many items fail; items holds at most 100 of them") long failing,
    List<Map<String, Object>> items,
    @Nullable Instant assessedAt) {

  static List<FindingJson> of(List<ControlStatus> controls) {
    return controls.stream()
        .filter(c -> c.status() == ControlStatus.Status.FAILING)
        .map(
            c ->
                new FindingJson(
                    c.id(), c.number(), c.title(), c.failing(), c.failingItems(), c.assessedAt()))
        .toList();
  }
}
