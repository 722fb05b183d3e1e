package dev.kaizen.sdk.model.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents by how many of the subject's words they hold; a word that few documents hold counts
 * more. Documents far behind the first are not near: an offer of another supplier must not fill in
 * what this one does not say.
 */
final class Nearness {
  private static final double FAR = 0.5;

  private record Rated(List<Source> document, double score) {}

  private final List<Rated> rated;

  Nearness(List<List<Source>> documents, Set<String> subject) {
    List<Set<String>> words = documents.stream().map(Nearness::words).toList();
    List<Rated> found = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Set<String> held = words.get(i);
      double score =
          subject.stream().filter(held::contains).mapToDouble(w -> rarity(w, words)).sum();
      found.add(new Rated(documents.get(i), score));
    }
    found.sort(Comparator.comparingDouble((Rated r) -> -r.score()));
    rated = List.copyOf(found);
  }

  List<List<Source>> all() {
    return rated.stream().map(Rated::document).toList();
  }

  List<List<Source>> near() {
    return rated.stream()
        .filter(r -> r.score() >= rated.getFirst().score() * FAR)
        .map(Rated::document)
        .toList();
  }

  private static double rarity(String word, List<Set<String>> documents) {
    long with = documents.stream().filter(d -> d.contains(word)).count();
    return Math.log1p((documents.size() - with + 0.5) / (with + 0.5));
  }

  private static Set<String> words(List<Source> document) {
    return document.stream()
        .flatMap(s -> Terms.of(s.title() + " " + s.text()).stream())
        .collect(Collectors.toSet());
  }
}
