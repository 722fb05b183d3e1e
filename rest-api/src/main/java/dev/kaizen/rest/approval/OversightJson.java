package dev.kaizen.rest.approval;

import dev.kaizen.approval.Oversight;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the people who decide are doing; the window is the last 30 days. */
@Schema(
    name = "ApprovalOversight",
    example =
        """
        {"open":40,"overdue":2,"expired":1,"ages":[{"olderThanSeconds":0,"count":31}],
         "loads":[{"person":"rita","count":3}],
         "reviewers":[{"person":"rita","decisions":120,"approvals":104,"medianSeconds":5400,
          "withinAMinute":4,"checks":3,"missed":0}]}""")
public record OversightJson(
    int open,
    @Schema(description = "Open ones whose time is over") int overdue,
    @Schema(description = "Ended undecided in the window") int expired,
    List<Age> ages,
    List<Load> loads,
    @Schema(description = "The busiest first; at most 200") List<Reviewer> reviewers) {

  /** Open requests by how long they have waited. */
  @Schema(name = "ApprovalAge", example = "{\"olderThanSeconds\":3600,\"count\":12}")
  public record Age(
      @Schema(description = "And no older than the next entry") long olderThanSeconds, int count) {}

  /** Who is at how many. */
  @Schema(name = "ApprovalLoad", example = "{\"person\":\"rita\",\"count\":3}")
  public record Load(
      @Schema(description = "null: nobody is at them") @Nullable String person, int count) {}

  /** How one person decided. */
  @Schema(
      name = "ApprovalReviewer",
      example =
          """
          {"person":"rita","decisions":120,"approvals":104,"medianSeconds":5400,
           "withinAMinute":4,"checks":3,"missed":0}""")
  public record Reviewer(
      String person,
      int decisions,
      int approvals,
      @Schema(description = "From the opening of a request to the person's word")
          long medianSeconds,
      int withinAMinute,
      @Schema(description = "Seeded checks they decided") int checks,
      @Schema(description = "Of these, those they approved") int missed) {}

  static OversightJson of(Oversight o) {
    return new OversightJson(
        o.open(),
        o.overdue(),
        o.expired(),
        o.ages().stream().map(a -> new Age(a.olderThan().toSeconds(), a.count())).toList(),
        o.loads().stream().map(l -> new Load(l.person(), l.count())).toList(),
        o.reviewers().stream()
            .map(
                r ->
                    new Reviewer(
                        r.person(),
                        r.decisions(),
                        r.approvals(),
                        r.medianTime().toSeconds(),
                        r.quick(),
                        r.checks(),
                        r.missed()))
            .toList());
  }
}
