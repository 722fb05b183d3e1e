package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.offline.Ranking.Scored;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists are of sentences: those nearest to the field's description and the subject, without those
 * far behind the first.
 */
final class ListRule implements FieldRule {
  private static final int ITEMS = 5;
  private static final double FAR = 0.4;

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.type() == FieldType.LIST;
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Set<String> query = Terms.setOf(wanted.field().description() + " " + material.subject());
    List<Scored> bearing =
        new Reading(material).bearingOn(query).stream().filter(s -> isNews(s, material)).toList();
    List<Scored> best =
        bearing.stream()
            .filter(s -> s.score() >= bearing.getFirst().score() * FAR)
            .limit(ITEMS)
            .toList();
    if (best.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            best.stream().map(s -> s.sentence().text()).toList(),
            best.stream().map(Scored::evidence).toList()));
  }

  /** What an input says word for word is known already to who asks. */
  private static boolean isNews(Scored s, Material material) {
    return s.source().passage() == null || !material.subject().contains(s.sentence().text());
  }
}
