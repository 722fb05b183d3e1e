package dev.kaizen.sdk.model.offline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a condition in words holds for what the request says. All parts joined by "and" must: a
 * limit is compared with the inputs' number, other words must be said in one sentence or be the
 * name of a true input. What nothing speaks to does not hold.
 */
final class Weighing {
  private static final Pattern AND =
      Pattern.compile("(?i),?\\s+and\\s+(?!above|over|more|including|[€$£]?\\d)|,\\s+(?=\\p{L})");
  private static final double SAID = 0.6;

  private record Statement(Set<String> stems, boolean denied) {}

  private final List<Fact> facts;
  private final Optional<BigDecimal> amount;
  private final List<Statement> statements = new ArrayList<>();

  Weighing(Material material) {
    this.facts = material.facts();
    this.amount = Facts.amount(facts);
    for (Fact fact : facts) {
      if (fact.value() instanceof Boolean yes) {
        statements.add(new Statement(Terms.setOf(fact.name()), !yes));
      }
    }
    material.given().forEach(this::read);
    if (!material.question().isBlank()) {
      read(Source.given("question", material.question()));
    }
    if (material.subject().isBlank()) {
      material.passages().forEach(d -> d.forEach(this::read));
    }
  }

  boolean holds(String condition) {
    return AND.splitAsStream(condition).filter(s -> !s.isBlank()).allMatch(this::partHolds);
  }

  /** How much of a condition's words is said at all; breaks no tie by itself. */
  double said(String condition) {
    return statements.stream()
        .filter(s -> !s.denied())
        .mapToDouble(s -> share(Terms.setOf(condition), s.stems()))
        .max()
        .orElse(0);
  }

  /** Whether the word is said of the matter itself: "this is spam". */
  boolean saysWord(String word) {
    Set<String> stems = Terms.setOf(Fact.words(word));
    return !stems.isEmpty()
        && statements.stream().anyMatch(s -> !s.denied() && s.stems().containsAll(stems));
  }

  private boolean partHolds(String part) {
    List<Limit> limits = Limit.in(part);
    if (!limits.isEmpty()) {
      return limits.stream().allMatch(this::limitHolds);
    }
    boolean denied = denied(part);
    Set<String> words = Terms.setOf(part);
    words.remove("without");
    return !words.isEmpty()
        && statements.stream()
            .anyMatch(s -> s.denied() == denied && share(words, s.stems()) >= SAID);
  }

  private boolean limitHolds(Limit limit) {
    Optional<BigDecimal> counted =
        limit.unit() == null ? Optional.empty() : Facts.of(facts, limit.unit());
    Optional<BigDecimal> number = limit.money() ? amount : counted.or(() -> amount);
    return number.filter(limit::admits).isPresent();
  }

  private void read(Source source) {
    boolean isFlag = source.text().matches("(?s)[^:]{1,80}: (?:true|false)");
    if (!isFlag) {
      source
          .sentences()
          .forEach(s -> statements.add(new Statement(Terms.setOf(s.text()), denied(s.text()))));
    }
  }

  private static boolean denied(String text) {
    return BooleanRule.DENIAL.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : of.stream().filter(in::contains).count() / (double) of.size();
  }
}
