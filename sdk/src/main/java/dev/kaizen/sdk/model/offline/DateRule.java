package dev.kaizen.sdk.model.offline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A date in ISO form: the one whose label or line names the field; a lone date otherwise. */
final class DateRule implements FieldRule {
  private static final Set<String> PLAIN = Set.of("date", "day", "on", "of", "until", "till", "by");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText()
        && (wanted.named("date", "deadline", "until", "expiry", "expires", "due")
            || wanted.described("date", "iso-8601"));
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Set<String> special = new LinkedHashSet<>(wanted.stems());
    special.removeAll(PLAIN);
    for (List<Source> document : material.searching()) {
      Optional<Finding> found =
          special.isEmpty() ? labelledDate(document) : inLineWith(special, document);
      if (found.isEmpty() && special.isEmpty()) {
        found = lone(document);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> labelledDate(List<Source> document) {
    return Labelled.by(Set.of("date"), document).stream()
        .flatMap(
            l -> Dates.in(l.value()).stream().map(d -> Finding.of(d.iso(), l.source(), l.quote())))
        .findFirst();
  }

  private static Optional<Finding> inLineWith(Set<String> special, List<Source> document) {
    Optional<Finding> labelled =
        Labelled.by(special, document).stream()
            .flatMap(
                l ->
                    Dates.in(l.value()).stream()
                        .map(d -> Finding.of(d.iso(), l.source(), l.quote())))
            .findFirst();
    return labelled.or(
        () ->
            document.stream()
                .flatMap(
                    s ->
                        s.sentences().stream()
                            .filter(line -> holds(line.text(), special))
                            .flatMap(
                                line ->
                                    Dates.in(line.text()).stream()
                                        .map(d -> Finding.of(d.iso(), s, line.text()))))
                .findFirst());
  }

  private static boolean holds(String line, Set<String> special) {
    return Terms.words(line).stream().map(Synonyms::of).toList().containsAll(special);
  }

  private static Optional<Finding> lone(List<Source> document) {
    List<Finding> all =
        document.stream()
            .flatMap(
                s ->
                    Dates.in(s.text()).stream()
                        .map(d -> Finding.of(d.iso(), s, s.lineAt(d.start()).text())))
            .toList();
    return all.stream().map(Finding::value).distinct().count() == 1
        ? Optional.of(all.getFirst())
        : Optional.empty();
  }
}
