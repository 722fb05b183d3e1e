package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Sentences;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of what is asked, in its own words: cut at sentences, semicolons, lines, and at an
 * "and" before a new question or order. What has no parts is its own only part.
 */
final class SplitRule implements FieldRule {
  private static final Set<String> WHOLE =
      Set.of("question", "task", "problem", "brief", "goal", "request");
  private static final int MOST = 10;
  private static final Pattern CUT =
      Pattern.compile(
          "(?i);\\s*|,?\\s+and\\s+(?:then\\s+|also\\s+)?(?=(?:who|what|when|where|which|how|why"
              + "|whether|is|are|does|do|may|must|can|find|list|name|compare|check|explain|write"
              + "|describe|summarise|summarize|compute|say|tell)\\b)|,?\\s+then\\s+");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.type() == FieldType.LIST
        && wanted.named("questions", "subtasks", "tasks", "parts", "steps");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    String whole = Criterion.named(material, WHOLE);
    Double bound = wanted.field().bounds().max();
    List<Object> parts = new ArrayList<>();
    Sentences.of(whole).stream()
        .flatMap(s -> Arrays.stream(CUT.split(s.text())))
        .map(p -> p.replaceAll("^[-*•\\d.)\\s]+", "").strip())
        .filter(p -> !Terms.setOf(p).isEmpty())
        .limit(bound == null ? MOST : bound.longValue())
        .forEach(parts::add);
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Finding(parts, List.of()));
  }
}
