package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentences by how much of a query they hold: BM25 over the sentences of all sources, with the
 * words of title and heading at half weight. Equal scores keep the order of the sources.
 */
final class Ranking {
  private static final double K1 = 1.2;
  private static final double B = 0.5;
  private static final double ABOUT_WEIGHT = 0.5;

  /**
   * A sentence and how well it fits.
   *
   * @param coverage the share of the query's words that the sentence or its heading holds
   * @param own how many of them stand in the sentence itself
   */
  record Scored(Source source, Span sentence, double score, double coverage, long own) {
    Evidence evidence() {
      return new Evidence(source, sentence.text());
    }
  }

  private record Candidate(Source source, Span sentence, List<String> terms) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> documentFrequency = new LinkedHashMap<>();
  private final double averageLength;

  Ranking(List<Source> sources) {
    for (Source source : sources) {
      for (Span sentence : source.sentences()) {
        List<String> terms = Terms.of(sentence.text());
        if (terms.size() > 1) {
          candidates.add(new Candidate(source, sentence, terms));
          Set.copyOf(terms).forEach(t -> documentFrequency.merge(t, 1, Integer::sum));
        }
      }
    }
    averageLength = candidates.stream().mapToInt(c -> c.terms().size()).average().orElse(1);
  }

  /** Best first; sentences without a word of the query are left out. */
  List<Scored> by(Set<String> query) {
    return candidates.stream()
        .map(c -> score(c, query))
        .filter(s -> s.own() > 0)
        .sorted(Comparator.comparingDouble((Scored s) -> -s.score()))
        .toList();
  }

  private Scored score(Candidate c, Set<String> query) {
    double score = 0;
    int held = 0;
    int own = 0;
    for (String term : query) {
      long count = c.terms().stream().filter(term::equals).count();
      double length = 1 - B + B * c.terms().size() / averageLength;
      double weight = rarity(term) * count * (K1 + 1) / (count + K1 * length);
      boolean about = c.source().about().contains(term);
      score += count > 0 ? weight : about ? ABOUT_WEIGHT * rarity(term) : 0;
      held += count > 0 || about ? 1 : 0;
      own += count > 0 ? 1 : 0;
    }
    return new Scored(
        c.source(), c.sentence(), score, query.isEmpty() ? 0 : held / (double) query.size(), own);
  }

  private double rarity(String term) {
    int with = documentFrequency.getOrDefault(term, 0);
    return Math.log1p((candidates.size() - with + 0.5) / (with + 0.5));
  }
}
