package dev.kaizen.sdk.model.offline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A vote to accept or to reject: by criteria for the labels where the author gives such, else by
 * how many of the given criteria the judged text speaks to. All: accept; none: reject; some:
 * modify, or reject where that is no choice. Without criteria there is no vote. A text that asks
 * for a vote gets none for it.
 */
final class VoteRule implements FieldRule {
  private static final String ACCEPT = "accept";
  private static final String MODIFY = "modify";
  private static final String REJECT = "reject";

  @Override
  public boolean fits(Wanted wanted) {
    List<String> allowed = wanted.field().allowed();
    return wanted.isText() && allowed.contains(ACCEPT) && allowed.contains(REJECT);
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    List<String> allowed = wanted.field().allowed();
    String criteria = Criterion.named(material, Set.of("criteria", "criterion", "rubric"));
    if (criteria.isBlank() || !Criteria.of(criteria, allowed).conditions().isEmpty()) {
      return new LabelRule().find(wanted, material);
    }
    List<Criterion> points = Criterion.of(material);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    long met = points.stream().filter(Criterion::met).count();
    String vote =
        met == points.size() ? ACCEPT : met > 0 && allowed.contains(MODIFY) ? MODIFY : REJECT;
    return Optional.of(new Finding(vote, List.of()));
  }
}
