package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.ControlStatus;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A control with what fails it. */
@Schema(
    name = "ControlDetail",
    example =
        """
        {"control":{"id":"risk-register","number":20,
          "title":"Every workflow in force has a risk that somebody accepted",
          "assertion":"Each workflow in force has an entry in the risk register.",
          "clauses":{"eu-ai-act":["9"]},"status":"failing","population":2,
          "populationQuery":"published workflows","failing":1,
          "assessedAt":"2026-11-23T09:00:00Z","freshnessSeconds":86400,"note":null},
         "owner":"wim","failingItems":[{"workflow":"hello","version":1,
          "problem":"no risk is recorded"}]}""")
public record ControlDetailJson(
    ControlJson control,
    @Schema(description = "Who acts when it fails; null as long as nobody was named")
        @Nullable String owner,
    @Schema(description = "At most 100") List<Map<String, Object>> failingItems) {
  static ControlDetailJson of(ControlStatus c, @Nullable String owner) {
    return new ControlDetailJson(ControlJson.of(c), owner, c.failingItems());
  }
}
