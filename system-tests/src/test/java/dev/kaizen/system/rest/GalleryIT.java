package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gallery over REST: look, run, copy. */
class GalleryIT {
  private final Person wim = Person.acme("wim");

  @Test
  void every_pattern_tells_what_it_is_for_and_how_to_try_it() {
    List<JsonNode> patterns = wim.get("/patterns").is(200).items();

    assertThat(patterns)
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.path("purpose").asText()).isNotBlank();
              assertThat(p.path("limits").asText()).isNotBlank();
              assertThat(p.path("sample")).isNotEmpty();
              assertThat(p.path("workflow").path("nodes")).isNotEmpty();
            });
  }

  @Test
  void pattern_runs_with_its_sample_and_nobody_published_it_but_the_program() {
    JsonNode run = Person.acme("mia").post("/patterns/simple-qa/runs", Map.of()).is(202).json();

    assertThat(run.path("workflow").asText()).isEqualTo("gallery-simple-qa");
    JsonNode version = wim.get("/workflows/gallery-simple-qa").is(200).json();
    assertThat(version.path("createdBy").asText()).isEqualTo("kaizen:gallery");
    assertThat(version.path("status").asText()).isEqualTo("published");
  }

  @Test
  void copy_is_a_draft_with_other_defaults() {
    String name = Content.freshName("copy");

    JsonNode draft =
        wim.post(
                "/patterns/simple-qa/workflows",
                Map.of("name", name, "parameters", Map.of("threshold", 0.75)))
            .is(201)
            .json();

    assertThat(draft.path("status").asText()).isEqualTo("draft");
    assertThat(draft.path("createdBy").asText()).isEqualTo("wim");
    assertThat(draft.path("definition").path("input").findValue("default").asDouble())
        .isEqualTo(0.75);
    wim.post("/patterns/simple-qa/workflows", Map.of("name", name))
        .isProblem(409, "ALREADY_EXISTS");
  }

  @Test
  void copy_outside_the_bounds_or_with_an_unknown_parameter_is_refused() {
    String name = Content.freshName("copy");
    wim.post(
            "/patterns/simple-qa/workflows",
            Map.of("name", name, "parameters", Map.of("threshold", 7)))
        .isProblem(400, "INVALID_INPUT");
    wim.post(
            "/patterns/simple-qa/workflows",
            Map.of("name", name, "parameters", Map.of("colour", "red")))
        .isProblem(400, "INVALID_INPUT");
    wim.post("/patterns/none-such/workflows", Map.of("name", name)).isProblem(404, "NOT_FOUND");
  }
}
