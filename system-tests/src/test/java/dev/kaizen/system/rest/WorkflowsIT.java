package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowsIT {
  private final Person wim = Person.acme("wim");
  private final Person ada = Person.acme("ada");

  @Test
  void workflow_is_drafted_in_yaml_read_back_and_published_by_another() {
    String name = Content.freshName("say");

    Reply created =
        wim.postText("/workflows", "application/yaml", Content.sayingYaml().formatted(name))
            .is(201);

    assertThat(created.header("Location"))
        .contains("/api/v1/workflows/%s/versions/1".formatted(name));
    assertThat(created.text("status")).isEqualTo("draft");
    assertThat(created.text("description")).isEqualTo("Says what it is told – “größer”");
    wim.post("/workflows/%s/versions/1/publish".formatted(name), Map.of())
        .isProblem(403, "SEPARATION_OF_DUTIES");
    JsonNode published =
        ada.post("/workflows/%s/versions/1/publish".formatted(name), Map.of()).is(200).json();
    assertThat(published.path("status").asText()).isEqualTo("published");
    assertThat(published.path("publishedBy").asText()).isEqualTo("ada");
    assertThat(published.path("contentHash").asText()).isEqualTo(created.text("contentHash"));
    assertThat(ada.get("/workflows/" + name).is(200).text("status")).isEqualTo("published");
  }

  @Test
  void further_draft_in_json_leaves_the_published_version_in_force() {
    String name = Content.sayingWorkflow();
    JsonNode definition = ada.get("/workflows/" + name).json().path("definition");

    wim.post("/workflows/%s/versions".formatted(name), definition).is(201);

    assertThat(ada.get("/workflows/" + name).json().path("version").asInt()).isEqualTo(1);
    assertThat(ada.get("/workflows/%s/versions".formatted(name)).is(200).items())
        .extracting(v -> v.path("version").asInt())
        .containsExactly(2, 1);
  }

  @Test
  void publication_of_a_revision_nobody_has_seen_is_refused() {
    String name = Content.freshName("say");
    wim.postText("/workflows", "application/yaml", Content.sayingYaml().formatted(name)).is(201);
    String version = "/workflows/%s/versions/1".formatted(name);
    String tag = ada.get(version).is(200).header("ETag").orElseThrow();

    Person.send(
            ada.request(version + "/publish")
                .header("If-Match", "\"999\"")
                .POST(BodyPublishers.noBody()))
        .isProblem(412, "STALE_VERSION");
    Person.send(
            ada.request(version + "/publish").header("If-Match", tag).POST(BodyPublishers.noBody()))
        .is(200);
  }

  @Test
  void list_is_told_in_pages_without_gap_or_repetition() {
    Content.sayingWorkflow();
    Content.sayingWorkflow();
    int all = ada.get("/workflows?limit=200").is(200).items().size();

    int seen = 0;
    String cursor = "";
    for (int page = 0; page <= all && cursor != null; page++) {
      Reply reply =
          ada.get("/workflows?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).is(200);
      seen += reply.items().size();
      JsonNode next = reply.json().path("nextCursor");
      cursor = next.isNull() ? null : next.asText();
    }

    assertThat(cursor).isNull();
    assertThat(seen).isEqualTo(all);
  }
}
