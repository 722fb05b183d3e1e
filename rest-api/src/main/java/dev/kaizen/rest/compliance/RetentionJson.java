package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.retention.RetentionRound;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules, and the last time that they were carried out. */
@Schema(
    name = "Retention",
    example =
        """
        {"rules":[{"kind":"runs","days":730,"revision":1,"setBy":"cora",
         "setAt":"2026-11-20T09:00:00Z"}],
         "lastRound":{"at":"2026-11-23T01:00:00Z","destroyed":12,"held":1,"error":null}}""")
public record RetentionJson(List<RetentionRuleJson> rules, @Nullable Round lastRound) {
  /** A round of destroying what has outlived its time. */
  @Schema(name = "RetentionRound")
  public record Round(
      Instant at,
      long destroyed,
      @Schema(description = "How many were due and are on legal hold") long held,
      @Nullable String error) {}

  static RetentionJson of(List<RetentionRuleJson> rules, @Nullable RetentionRound round) {
    return new RetentionJson(
        rules,
        round == null
            ? null
            : new Round(round.at(), round.destroyed(), round.held(), round.error()));
  }
}
