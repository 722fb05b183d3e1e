package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.offline.Ranking.Scored;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The next argument of a side: the best sentence of the material that speaks for or against, and
 * was not said yet. Which side a sentence is on is told by its words of trouble ("risk", "costs",
 * "however"), by a denial, or by a label such as "Against:".
 */
final class ArgumentRule implements FieldRule {
  private static final Pattern CON_LABEL =
      Pattern.compile("(?i)^\\W*(?:against|con|cons|drawback|disadvantage|risk|weakness)\\b.*");
  private static final Pattern PRO_LABEL =
      Pattern.compile("(?i)^\\W*(?:for|pro|pros|in favou?r|advantage|benefit|strength)\\s*:.*");
  private static final Pattern TROUBLE =
      Pattern.compile(
          "(?i)\\b(?:but|however|although|risks?|risky|costs?|costly|expensive|against|drawbacks?"
              + "|disadvantages?|problems?|worse|harm|harder|fails?|failed|lose|loses|lost|danger"
              + "|slow|slower|delays?|not|no|never|without|lack|lacks|unless)\\b");
  private static final Set<String> AGAINST = Set.of("against", "con", "opponent", "no", "oppose");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && wanted.named("argument", "rebuttal");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    String side = Criterion.named(material, Set.of("side", "position"));
    boolean against = Terms.words(side).stream().anyMatch(AGAINST::contains);
    String said = Criterion.named(material, Set.of("said"));
    Set<String> motion = Terms.setOf(Criterion.named(material, Set.of("motion", "question")));
    List<Scored> about = new Reading(material).about(motion);
    return about.stream()
        .filter(s -> speaksAgainst(s.sentence().text()) == against)
        .filter(s -> s.source().passage() != null && !said.contains(s.sentence().text()))
        .findFirst()
        .map(s -> new Finding(s.sentence().text(), List.of(s.evidence())));
  }

  private static boolean speaksAgainst(String sentence) {
    if (CON_LABEL.matcher(sentence).matches()) {
      return true;
    }
    return !PRO_LABEL.matcher(sentence).matches() && TROUBLE.matcher(sentence).find();
  }
}
