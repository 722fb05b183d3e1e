package dev.kaizen.sdk.knowledge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges ranked lists without comparing their scores: an item gets {@code 1 / (k + rank)} from each
 * list that holds it (Cormack, Clarke and Büttcher 2009). Equal sums keep the order of the lists.
 */
public final class ReciprocalRankFusion {
  /** The constant of the paper: how little the first places stand out. */
  public static final int K = 60;

  private ReciprocalRankFusion() {}

  /** Passages of one chunk are one item; its score in the result is the sum. */
  public static List<Passage> fuse(List<List<Passage>> rankings, int limit) {
    Map<String, Passage> passages = new LinkedHashMap<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (List<Passage> ranking : rankings) {
      for (int i = 0; i < ranking.size(); i++) {
        Passage p = ranking.get(i);
        passages.putIfAbsent(p.chunkId(), p);
        sums.merge(p.chunkId(), 1.0 / (K + i + 1), Double::sum);
      }
    }
    return passages.values().stream()
        .map(p -> scored(p, sums.getOrDefault(p.chunkId(), 0.0)))
        .sorted(Comparator.comparingDouble((Passage p) -> -p.score()))
        .limit(limit)
        .toList();
  }

  private static Passage scored(Passage p, double score) {
    return new Passage(
        p.chunkId(), p.documentId(), p.title(), p.page(), p.heading(), p.text(), score);
  }
}
