package dev.kaizen.compliance.control;

import dev.kaizen.compliance.Framework;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a control is, apart from what it finds.
 *
 * @param assertion what must hold, in one sentence
 * @param population which items are looked at, in words
 * @param freshness how old its newest assessment may be
 */
public record ControlCard(
    String id,
    int number,
    String title,
    String assertion,
    String population,
    Map<Framework, List<String>> clauses,
    Duration freshness) {
  public ControlCard {
    var copy = new TreeMap<Framework, List<String>>();
    clauses.forEach((framework, names) -> copy.put(framework, List.copyOf(names)));
    clauses = java.util.Collections.unmodifiableMap(copy);
  }

  public boolean serves(Framework framework) {
    return clauses.containsKey(framework);
  }
}
