package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.offline.Ranking.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A first draft: the sentences of the material that bear on the task, or where it begins when none
 * does. A better draft: the draft as it is, and after it, for each point that the critique says is
 * missing, the sentence of the material that says most of it. What the material does not hold stays
 * missing.
 */
final class RevisionRule implements FieldRule {
  private static final int FIRST = 3;

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && wanted.named("draft", "revision", "revised");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    String draft = Criterion.named(material, Set.of("draft"));
    if (draft.isBlank()) {
      return first(material);
    }
    List<Evidence> added = new ArrayList<>();
    StringBuilder text = new StringBuilder(draft.strip());
    for (String point : Criterion.named(material, Set.of("critique", "feedback")).split("\n")) {
      Set<String> words = Terms.setOf(point.replaceFirst("^Not said:", ""));
      for (Scored s : new Reading(material).bearingOn(words)) {
        boolean given = s.source().passage() != null;
        if (given && !text.toString().contains(s.sentence().text())) {
          text.append(' ').append(s.sentence().text());
          added.add(s.evidence());
          break;
        }
      }
    }
    return Optional.of(new Finding(text.toString(), added));
  }

  private static Optional<Finding> first(Material material) {
    List<Scored> bearing =
        new Reading(material)
            .bearingOn(Terms.setOf(material.subject())).stream().limit(FIRST).toList();
    if (!bearing.isEmpty()) {
      return Optional.of(
          new Finding(
              bearing.stream().map(s -> s.sentence().text()).collect(Collectors.joining(" ")),
              bearing.stream().map(Scored::evidence).toList()));
    }
    return material.passages().stream()
        .flatMap(List::stream)
        .flatMap(s -> s.sentences().stream().map(x -> Finding.of(x.text(), s, x.text())))
        .findFirst();
  }
}
