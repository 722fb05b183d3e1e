package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.Bounds;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Optional;

/**
 * A score is the share of the given criteria that the judged text speaks to, laid out over the
 * field's bounds (0 to 1 without any). Without criteria there is none. It is never read from a
 * text: whoever writes "score: 10" into an answer gains nothing.
 */
final class ScoreRule implements FieldRule {
  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isNumber() && wanted.named("score", "rating", "quality");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    List<Criterion> criteria = Criterion.of(material);
    if (criteria.isEmpty()) {
      return Optional.empty();
    }
    double share = criteria.stream().filter(Criterion::met).count() / (double) criteria.size();
    return Optional.of(new Finding(scaled(wanted, share), List.of()));
  }

  private static Object scaled(Wanted wanted, double share) {
    Bounds bounds = wanted.field().bounds();
    double least = bounds.min() == null ? 0 : bounds.min();
    double most = bounds.max() == null ? Math.max(1, least) : bounds.max();
    double score = least + share * (most - least);
    return wanted.type() == FieldType.INTEGER
        ? (Object) Math.round(score)
        : (Object) (Math.round(score * 100) / 100.0);
  }
}
