package dev.kaizen.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.launcher.api.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives the demo tenants their first content by the ways a person has: the author uploads and
 * drafts, the administrator publishes. What is there already stays as it is.
 */
public final class Seed {
  private final DemoServer server;
  private final DemoContent content;

  public Seed(DemoServer server, Path projectRoot) {
    this.server = server;
    this.content = new DemoContent(projectRoot);
  }

  public void run() {
    seed("acme", "wim", "ada");
    seed("globex", "gl-wim", "gl-ada");
  }

  private void seed(String tenant, String author, String admin) {
    ApiClient asAuthor = server.as(author, tenant);
    ApiClient asAdmin = server.as(admin, tenant);
    content.knowledge().forEach(k -> fill(asAuthor, k));
    content.workflows().forEach(w -> publish(asAuthor, asAdmin, w));
  }

  private static void fill(ApiClient author, DemoContent.Knowledge knowledge) {
    if (author.find("/knowledge-bases/" + knowledge.name()).isEmpty()) {
      author.post(
          "/knowledge-bases",
          Map.of(
              "name", knowledge.name(),
              "title", knowledge.title(),
              "description", knowledge.description()));
    }
    // The same bytes twice are one document, so a seed that was cut off simply runs again.
    knowledge
        .documents()
        .forEach(d -> author.upload("/knowledge-bases/" + knowledge.name() + "/documents", d));
  }

  private static void publish(ApiClient author, ApiClient admin, DemoContent.Workflow workflow) {
    JsonNode newest =
        author
            .find("/workflows/" + workflow.name())
            .orElseGet(
                () ->
                    author.postText("/workflows", "application/yaml", read(workflow.definition())));
    if ("draft".equals(newest.path("status").asText())) {
      admin.post(
          "/workflows/%s/versions/%d/publish"
              .formatted(workflow.name(), newest.path("version").asInt()),
          Map.of());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
