package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.Embedder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexical embedding, not a semantic one: texts are near when they share words or parts of words.
 * Each word stem and each three-letter part of it is hashed to one of 256 places with a sign;
 * weights are damped counts, parts weigh less than words, the vector has length one (all zeros for
 * a text without words). The same text gives the same vector on every machine.
 */
public final class OfflineEmbedder implements Embedder {
  public static final String NAME = "offline/lexical-256";
  private static final int DIMENSION = 256;
  private static final double PART_WEIGHT = 0.25;
  private static final int PART_LENGTH = 3;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(OfflineEmbedder::embed).toList();
  }

  private static float[] embed(String text) {
    double[] sum = new double[DIMENSION];
    weights(text).forEach((feature, weight) -> add(sum, feature, weight));
    double length = 0;
    for (double x : sum) {
      length += x * x;
    }
    length = Math.sqrt(length);
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION && length > 0; i++) {
      vector[i] = (float) (sum[i] / length);
    }
    return vector;
  }

  private static Map<String, Double> weights(String text) {
    Map<String, Double> counts = new LinkedHashMap<>();
    for (String stem : Terms.of(text)) {
      counts.merge("w:" + stem, 1.0, Double::sum);
      String padded = "<" + stem + ">";
      for (int i = 0; i + PART_LENGTH <= padded.length(); i++) {
        counts.merge("p:" + padded.substring(i, i + PART_LENGTH), 1.0, Double::sum);
      }
    }
    counts.replaceAll((f, n) -> (1 + Math.log(n)) * (f.startsWith("w:") ? 1 : PART_WEIGHT));
    return counts;
  }

  private static void add(double[] sum, String feature, double weight) {
    int hash = fnv1a(feature);
    sum[Math.floorMod(hash, DIMENSION)] += (hash & 0x10000) == 0 ? weight : -weight;
  }

  /** FNV-1a with a final mix, so that low and high bits are independent. */
  private static int fnv1a(String s) {
    int h = 0x811c9dc5;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * 0x01000193;
    }
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
