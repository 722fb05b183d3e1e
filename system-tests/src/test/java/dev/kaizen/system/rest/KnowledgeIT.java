package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KnowledgeIT {
  private static String base;
  private static JsonNode document;

  private final Person wim = Person.acme("wim");

  @BeforeAll
  static void upload() {
    base = "/knowledge-bases/" + Content.knowledgeBase();
    document = Content.document(base.substring(base.lastIndexOf('/') + 1));
  }

  @Test
  void uploaded_document_is_listed_and_counted() {
    assertThat(document.path("filename").asText()).isEqualTo("badgers.md");
    assertThat(document.path("chunks").asInt()).isPositive();
    assertThat(wim.get(base).is(200).json().path("documents").asInt()).isEqualTo(1);
    assertThat(wim.get(base + "/documents").is(200).items())
        .extracting(d -> d.path("id").asText())
        .containsExactly(document.path("id").asText());
    assertThat(wim.get(base + "/documents/" + document.path("id").asText()).is(200).text("sha256"))
        .isEqualTo(document.path("sha256").asText());
  }

  @Test
  void same_bytes_again_are_the_document_that_is_there() {
    Reply again =
        wim.upload(
                base + "/documents",
                "badgers.md",
                Content.badgers().getBytes(StandardCharsets.UTF_8))
            .is(201);

    assertThat(again.text("id")).isEqualTo(document.path("id").asText());
  }

  @Test
  void search_finds_the_passage_in_every_mode() {
    for (String mode : new String[] {"vector", "text", "hybrid"}) {
      JsonNode best =
          wim.post(base + "/search", Map.of("query", "otters hold hands", "k", 3, "mode", mode))
              .is(200)
              .items()
              .getFirst();

      assertThat(best.path("text").asText()).as(mode).contains("hold hands");
      assertThat(best.path("documentId").asText()).isEqualTo(document.path("id").asText());
      assertThat(best.path("score").isNumber()).isTrue();
    }
  }

  @Test
  void answer_cites_what_it_rests_on() {
    JsonNode answer =
        wim.post(
                base + "/answer",
                Map.of("question", "Why do otters hold hands?", "strategy", "simple"))
            .is(200)
            .json();

    assertThat(answer.path("abstained").asBoolean()).isFalse();
    assertThat(answer.path("citations").get(0).path("quote").asText()).contains("hold hands");
    assertThat(answer.path("trace").isArray()).isTrue();
  }

  @Test
  void strategy_there_is_not_yet_is_refused_with_those_there_are() {
    Reply refused =
        wim.post(base + "/answer", Map.of("question", "Why?", "strategy", "graph"))
            .isProblem(400, "INVALID_INPUT");

    assertThat(refused.text("detail")).contains("[simple]");
  }

  @Test
  void deleted_document_is_gone_with_its_passages() {
    String other = "/knowledge-bases/" + Content.knowledgeBase();
    String id = Content.document(other.substring(other.lastIndexOf('/') + 1)).path("id").asText();

    wim.delete(other + "/documents/" + id).is(204);

    wim.get(other + "/documents/" + id).isProblem(404, "NOT_FOUND");
    assertThat(wim.post(other + "/search", Map.of("query", "otters")).is(200).items()).isEmpty();
  }
}
