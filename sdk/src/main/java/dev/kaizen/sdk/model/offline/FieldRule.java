package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.Field;
import java.util.Optional;

/** One way of filling a field. */
sealed interface FieldRule
    permits AmountRule,
        ArgumentRule,
        ArithmeticRule,
        BooleanRule,
        ChoiceRule,
        CritiqueRule,
        CurrencyRule,
        DateRule,
        LabelRule,
        LabelledRule,
        ListRule,
        MailRule,
        NumberRule,
        PartyRule,
        ProgramRule,
        ReferenceRule,
        RevisionRule,
        ScoreRule,
        SplitRule,
        SupportRule,
        VoteRule {

  /** Whether this rule knows what the field means; no later rule is asked then. */
  boolean fits(Wanted wanted);

  /** Empty when the text does not hold it, or holds several and none stands out. */
  Optional<Finding> find(Wanted wanted, Material material);

  static Optional<Finding> find(Field field, Material material) {
    if (Answering.fits(field)) {
      return Answering.find(field, material);
    }
    Wanted wanted = Wanted.of(field);
    return IN_ORDER.stream()
        .filter(rule -> rule.fits(wanted))
        .findFirst()
        .flatMap(rule -> rule.find(wanted, material));
  }

  java.util.List<FieldRule> IN_ORDER =
      java.util.List.of(
          new SupportRule(),
          new VoteRule(),
          new LabelRule(),
          new BooleanRule(),
          new ArithmeticRule(),
          new SplitRule(),
          new ProgramRule(),
          new ChoiceRule(),
          new ListRule(),
          new ScoreRule(),
          new AmountRule(),
          new NumberRule(),
          new CurrencyRule(),
          new MailRule(),
          new DateRule(),
          new ReferenceRule(),
          new PartyRule(),
          new CritiqueRule(),
          new RevisionRule(),
          new ArgumentRule(),
          new LabelledRule());
}
