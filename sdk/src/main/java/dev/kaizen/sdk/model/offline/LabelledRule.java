package dev.kaizen.sdk.model.offline;

import java.util.List;
import java.util.Optional;

/** Any other text: the value behind a label that holds the words of the field's name. */
final class LabelledRule implements FieldRule {
  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText();
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    for (List<Source> document : material.searching()) {
      Optional<Finding> found =
          Labelled.by(wanted.stems(), document).stream()
              .map(l -> Finding.of(l.value(), l.source(), l.quote()))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
