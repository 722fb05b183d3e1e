package dev.kaizen.system.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trail of a run tells its story, and proves what the journal says. */
class AuditStoryIT {
  private static final Person AUD = Person.acme("aud");

  @Test
  void story_begins_with_who_started_it_and_every_event_is_proved() {
    String run = Content.startedRun(Content.sayingWorkflow()).path("id").asText();
    Reply story = AUD.get("/audit/runs/%s/story".formatted(run)).is(200);
    List<JsonNode> chapters = chapters(story);
    assertThat(chapters.getFirst().at("/entry/action").asText()).isEqualTo("run.started");
    assertThat(chapters.getFirst().at("/entry/actor").asText()).isEqualTo("mia");
    assertThat(chapters.getFirst().at("/entry/origin/channel").asText()).isEqualTo("rest");
    assertThat(chapters.getLast().at("/entry/action").asText()).isEqualTo("run.completed");
    assertThat(chapters.getLast().at("/entry/origin/channel").asText()).isEqualTo("run");
    assertThat(chapters).allMatch(c -> c.path("proof").asText().equals("proved"));
    assertThat(chapters).allMatch(c -> !c.path("event").isNull());
    assertThat(story.json().path("untold")).isEmpty();
    assertThat(story.json().path("whole").asBoolean()).isTrue();
  }

  @Test
  void request_that_a_run_opened_is_part_of_its_story() {
    String run = Content.startedRun(Content.askingWorkflow()).path("id").asText();
    String request = Content.openRequest(run).path("id").asText();
    List<JsonNode> chapters = chapters(AUD.get("/audit/runs/%s/story".formatted(run)).is(200));
    assertThat(chapters)
        .anyMatch(c -> c.at("/entry/action").asText().equals("run.approval-asked"))
        .anyMatch(
            c ->
                c.at("/entry/subjectId").asText().equals(request)
                    && c.path("proof").asText().equals("entry-alone"));
  }

  @Test
  void run_that_is_not_there_has_no_story() {
    AUD.get("/audit/runs/00000000-0000-4000-8000-000000000000/story").isProblem(404, "NOT_FOUND");
  }

  private static List<JsonNode> chapters(Reply story) {
    return story.json().path("chapters").valueStream().toList();
  }
}
