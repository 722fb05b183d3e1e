package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import dev.kaizen.sdk.model.offline.Criteria.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses one of the allowed labels: by the criteria that the field's description, the instructions
 * or an input called criteria give, then by those that a passage gives, then by the label's own
 * word in the inputs, then by the label named for cases of doubt, first by the author, last by a
 * passage. Of several labels whose criteria hold, the gravest is taken where labels are grades,
 * none otherwise.
 */
final class LabelRule implements FieldRule {
  private static final List<String> GRADES =
      List.of(
          "none",
          "negligible",
          "minimal",
          "calm",
          "low",
          "minor",
          "medium",
          "moderate",
          "normal",
          "upset",
          "high",
          "angry",
          "major",
          "severe",
          "very high",
          "critical",
          "extreme",
          "unacceptable");
  private static final double SAID = 0.5;

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && !wanted.field().allowed().isEmpty();
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    List<String> labels = wanted.field().allowed();
    var weighing = new Weighing(material);
    // Line by line: what the author wrote in the one must not run into the other.
    Criteria authors =
        Criteria.of(
            String.join(
                "\n\n",
                wanted.field().description(),
                material.instructions(),
                Criterion.named(material, Set.of("criteria", "criterion", "rubric"))),
            labels);
    return holding(authors, labels, weighing)
        .map(c -> new Finding(c.label(), List.of()))
        .or(() -> byPassages(wanted, material, weighing))
        .or(() -> byWord(labels, weighing))
        .or(() -> authors.doubtful().map(l -> new Finding(l, List.of())))
        .or(() -> bySimilarity(authors, weighing))
        .or(() -> passagesInDoubt(wanted, material));
  }

  private record Choice(String label, Condition condition) {}

  private static Optional<Choice> holding(
      Criteria criteria, List<String> labels, Weighing weighing) {
    List<Choice> holding =
        criteria.conditions().entrySet().stream()
            .flatMap(
                e ->
                    e.getValue().stream()
                        .filter(c -> weighing.holds(c.text()))
                        .limit(1)
                        .map(c -> new Choice(e.getKey(), c)))
            .toList();
    if (holding.size() <= 1) {
      return holding.stream().findFirst();
    }
    boolean grades = labels.stream().allMatch(l -> grade(l) >= 0);
    return grades
        ? holding.stream().max(Comparator.comparingInt(c -> grade(c.label())))
        : Optional.empty();
  }

  /** A passage must say what it grades: "high risk if" for a field named risk. */
  private static Optional<Finding> byPassages(Wanted wanted, Material material, Weighing weighing) {
    for (List<Source> document : material.passages()) {
      for (Source source : document) {
        Criteria criteria = Criteria.of(source.text(), wanted.field().allowed());
        criteria
            .conditions()
            .values()
            .forEach(
                all ->
                    all.removeIf(
                        c ->
                            Terms.of(c.where().text()).stream()
                                .noneMatch(wanted.stems()::contains)));
        Optional<Choice> chosen = holding(criteria, wanted.field().allowed(), weighing);
        if (chosen.isPresent()) {
          return chosen.map(c -> Finding.of(c.label(), source, c.condition().where().text()));
        }
      }
    }
    return Optional.empty();
  }

  /** "Every other purchase has a medium risk." */
  private static Optional<Finding> passagesInDoubt(Wanted wanted, Material material) {
    for (Source source : material.passages().stream().flatMap(List::stream).toList()) {
      for (Span sentence : source.sentences()) {
        Optional<String> label = Criteria.of(sentence.text(), wanted.field().allowed()).doubtful();
        if (label.isPresent()
            && Terms.of(sentence.text()).stream().anyMatch(wanted.stems()::contains)) {
          return label.map(l -> Finding.of(l, source, sentence.text()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> byWord(List<String> labels, Weighing weighing) {
    List<String> said = labels.stream().filter(weighing::saysWord).toList();
    return said.size() == 1
        ? Optional.of(new Finding(said.getFirst(), List.of()))
        : Optional.empty();
  }

  private static Optional<Finding> bySimilarity(Criteria criteria, Weighing weighing) {
    record Near(String label, double said) {}
    List<Near> near =
        criteria.conditions().entrySet().stream()
            .map(
                e ->
                    new Near(
                        e.getKey(),
                        e.getValue().stream()
                            .mapToDouble(c -> weighing.said(c.text()))
                            .max()
                            .orElse(0)))
            .sorted(Comparator.comparingDouble((Near n) -> -n.said()))
            .toList();
    boolean clear =
        !near.isEmpty()
            && near.getFirst().said() >= SAID
            && (near.size() == 1 || near.get(1).said() < near.getFirst().said());
    return clear ? Optional.of(new Finding(near.getFirst().label(), List.of())) : Optional.empty();
  }

  private static int grade(String label) {
    return GRADES.indexOf(label.toLowerCase(Locale.ROOT));
  }
}
