package dev.kaizen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.knowledge.parse.ParsedDocument;
import dev.kaizen.knowledge.parse.SampleDocuments;
import dev.kaizen.sdk.knowledge.Chunker;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.model.offline.OfflineModel;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The offline model reads the example's papers as they come out of the files. */
class PurchasePapersTest {
  private static final Signature QUOTE =
      new Signature(
          "Read the quote that the request is about.",
          List.of(
              Field.required("supplier", FieldType.STRING, "The company that offers"),
              Field.required("amount", FieldType.NUMBER, "The total amount to pay"),
              Field.required("currency", FieldType.STRING, "Three-letter code"),
              Field.required("quoteNumber", FieldType.STRING, "The number of the quote"),
              Field.required("validUntil", FieldType.STRING, "Date"),
              Field.optional("personalData", FieldType.BOOLEAN, "Whether it is processed")));
  private static final Signature ANSWER =
      new Signature("Answer.", List.of(Field.required("answer", FieldType.STRING, "The answer")));

  private final OfflineModel model = new OfflineModel();

  @Test
  void reads_the_quote_for_laptops() {
    ModelAnswer answer =
        read("Please buy the 40 laptops of Northwind's quote Q-2026-118 for the sales team.");
    assertThat(answer.outputs())
        .containsEntry("supplier", "Northwind Office GmbH")
        .containsEntry("amount", 48600.0)
        .containsEntry("currency", "EUR")
        .containsEntry("quoteNumber", "Q-2026-118")
        .containsEntry("validUntil", "2026-12-31")
        .containsEntry("personalData", false);
    assertThat(answer.citations()).isNotEmpty().allMatch(c -> c.page() != null);
  }

  @Test
  void reads_the_quote_for_desks() {
    assertThat(read("Please order the height-adjustable desks from Brightline").outputs())
        .containsEntry("supplier", "Brightline Furniture Ltd")
        .containsEntry("amount", 6240.0)
        .containsEntry("currency", "EUR")
        .containsEntry("quoteNumber", "BF-7731")
        .containsEntry("validUntil", "2026-12-09");
  }

  @Test
  void answers_from_the_policy_and_the_contract() {
    assertThat(ask("Who approves a purchase of 48,600 EUR?")).startsWith("3.3 ");
    assertThat(ask("Who approves a purchase of 6,240 EUR?")).startsWith("3.2 ");
    assertThat(ask("How long are records kept?")).contains("ten years");
    assertThat(ask("What discount does the supplier grant on list prices?")).contains("8 %");
    assertThat(ask("What is the boiling point of water?")).contains("does not hold the answer");
  }

  private ModelAnswer read(String request) {
    return model.answer(
        new ModelRequest(
            QUOTE,
            Map.of("request", request),
            passages("framework-contract.docx", "quote-brightline.pdf", "quote-northwind.pdf")));
  }

  private String ask(String question) {
    return model
        .answer(
            new ModelRequest(
                ANSWER,
                Map.of("question", question),
                passages("purchasing-policy.md", "framework-contract.docx")))
        .outputs()
        .get("answer")
        .toString();
  }

  private static List<Passage> passages(String... names) {
    return Stream.of(names).flatMap(PurchasePapersTest::passages).toList();
  }

  private static Stream<Passage> passages(String name) {
    ParsedDocument document = SampleDocuments.read(name);
    return new Chunker()
        .cut(document.blocks()).stream()
            .map(
                c ->
                    new Passage(
                        name + c.ordinal(),
                        name,
                        document.title(),
                        c.page(),
                        c.heading(),
                        c.text(),
                        1));
  }
}
