package dev.kaizen.sdk.model.offline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is missing by the given criteria, in their own words. */
final class CritiqueRule implements FieldRule {
  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && wanted.named("critique", "feedback", "objection", "change");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    List<Criterion> criteria = Criterion.of(material);
    if (criteria.isEmpty()) {
      return Optional.empty();
    }
    String missing =
        criteria.stream()
            .filter(c -> !c.met())
            .map(c -> "Not said: " + c.text())
            .collect(Collectors.joining("\n"));
    return Optional.of(
        new Finding(missing.isEmpty() ? "Every criterion is met." : missing, List.of()));
  }
}
