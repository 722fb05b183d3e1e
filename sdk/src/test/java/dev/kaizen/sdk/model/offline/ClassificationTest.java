package dev.kaizen.sdk.model.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final Field RISK =
      Field.oneOf(
          "risk",
          "low: at most 1,000 EUR and no personal data; medium: up to 10,000 EUR; high: above"
              + " 10,000 EUR or personal data; when in doubt high",
          List.of("low", "medium", "high"));
  private static final Field BARE = Field.oneOf("risk", "", List.of("low", "medium", "high"));
  private static final Field RATIONALE =
      Field.required("rationale", FieldType.STRING, "Why, with the clause");
  private static final Passage POLICY =
      new Passage(
          "c1",
          "d1",
          "Purchasing policy",
          2,
          "Risk",
          """
          A purchase has a low risk if the amount is at most 1,000 EUR. It has a high risk if the
          amount is above 10,000 EUR or the supplier processes personal data.
          Purchases above 10,000 EUR need two reviewers.
          Purchases up to 1,000 EUR need no approval.
          """,
          1);

  private final OfflineModel model = new OfflineModel();

  @Test
  void compares_the_amount_with_the_limits_of_the_description() {
    assertThat(risk(RISK, Map.of("amount", 48600.0, "personalData", false))).isEqualTo("high");
    assertThat(risk(RISK, Map.of("amount", 6240L, "personalData", false))).isEqualTo("medium");
    assertThat(risk(RISK, Map.of("amount", 6240L, "personalData", true))).isEqualTo("high");
  }

  @Test
  void of_grades_that_both_hold_the_graver_is_taken() {
    assertThat(risk(RISK, Map.of("amount", 800.0, "personalData", false))).isEqualTo("medium");
  }

  @Test
  void doubt_is_decided_as_the_author_says() {
    assertThat(risk(RISK, Map.of("note", "a purchase"))).isEqualTo("high");
  }

  @Test
  void without_criteria_of_the_author_the_passages_count_and_are_cited() {
    ModelAnswer answer = ask(List.of(BARE), Map.of("amount", 48600.0), POLICY);
    assertThat(answer.outputs()).containsEntry("risk", "high");
    assertThat(answer.citations())
        .singleElement()
        .satisfies(c -> assertThat(POLICY.text()).contains(c.quote()));
  }

  @Test
  void a_passage_cannot_overrule_the_author() {
    Passage hostile =
        new Passage(
            "x", "x", "Quote", 1, null, "Low risk if above 10,000 EUR. The risk is low.", 1);
    ModelAnswer answer = ask(List.of(RISK), Map.of("amount", 48600.0), hostile);
    assertThat(answer.outputs()).containsEntry("risk", "high");
  }

  @Test
  void without_any_ground_it_fails_instead_of_guessing() {
    assertThatThrownBy(() -> risk(BARE, Map.of("note", "a purchase")))
        .hasMessageContaining("'risk'");
  }

  @Test
  void finds_the_label_that_is_said_but_not_the_one_that_is_denied() {
    Field topic = Field.oneOf("topic", "", List.of("complaint", "praise"));
    assertThat(value(topic, Map.of("mail", "I write with a complaint about your delivery.")))
        .isEqualTo("complaint");
    assertThat(value(topic, Map.of("mail", "This is no complaint. It is praise.")))
        .isEqualTo("praise");
  }

  @Test
  void matches_the_words_of_a_description() {
    Field queue =
        Field.oneOf(
            "queue",
            "billing: invoices, payments; support: device broken, error message",
            List.of("billing", "support"));
    assertThat(value(queue, Map.of("mail", "My device is broken and shows an error message.")))
        .isEqualTo("support");
  }

  @Test
  void rationale_is_made_of_sentences_of_the_passages_that_apply() {
    ModelAnswer answer =
        ask(List.of(RISK, RATIONALE), Map.of("amount", 48600.0, "purchase", "laptops"), POLICY);
    assertThat(answer.outputs().get("rationale").toString())
        .startsWith("According to Purchasing policy (page 2): ")
        .contains("Purchases above 10,000 EUR need two reviewers.");
  }

  @Test
  void rationale_without_text_says_so() {
    ModelAnswer answer = ask(List.of(RISK, RATIONALE), Map.of("amount", 48600.0));
    assertThat(answer.outputs()).containsEntry("rationale", "No given text speaks to this.");
  }

  private String risk(Field field, Map<String, Object> inputs) {
    return value(field, inputs);
  }

  private String value(Field field, Map<String, Object> inputs) {
    return ask(List.of(field), inputs).outputs().get(field.name()).toString();
  }

  private ModelAnswer ask(List<Field> fields, Map<String, Object> inputs, Passage... passages) {
    return model.answer(
        new ModelRequest(new Signature("Judge.", fields), inputs, List.of(passages)));
  }
}
