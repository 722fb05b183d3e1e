package dev.kaizen.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaizen.launcher.api.ApiClient;
import dev.kaizen.launcher.api.ApiException;
import dev.kaizen.verifier.BundleVerifier;
import dev.kaizen.verifier.Report;
import dev.kaizen.verifier.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Kaizen's main job, told as it happens: a purchase is asked for, an agent weighs it against the
 * policy, two people decide, and the evidence is checked and reported. Every act is one that a
 * person can do in the console or over REST; nothing here knows more than they do.
 */
public final class Demo {
  private static final String REQUEST =
      "Please buy the 40 laptops of Northwind's quote Q-2026-118 for the sales team.";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofHours(1);

  private final DemoServer server;
  private final DemoContent content;
  private final Path results;
  private final Narrator tell;
  private final boolean interactive;

  /**
   * @param results the folder that the bundle and the report are written to
   * @param interactive whether a person decides in the console instead of the demo
   */
  public Demo(
      DemoServer server, Path projectRoot, Path results, Narrator tell, boolean interactive) {
    this.server = server;
    this.content = new DemoContent(projectRoot);
    this.results = results;
    this.tell = tell;
    this.interactive = interactive;
  }

  public void run() {
    ApiClient mia = server.as("mia", "acme");
    ingest(server.as("wim", "acme"));
    String run = start(mia);
    JsonNode waiting = until(mia, run, "WAITING", PATIENCE);
    tellSteps(mia, run);
    if (interactive) {
      tell.line(
          "Decide yourself: %s/approvals as rita, then as rob (password kaizen)", server.console());
    } else {
      decide("rita", run);
      decide("rob", run);
    }
    JsonNode done = until(mia, run, "COMPLETED", interactive ? PATIENCE_WITH_PEOPLE : PATIENCE);
    tellResult(waiting, done);
    verify(server.as("cora", "acme"));
    report(server.as("cora", "acme"));
    tell.done("Look at it yourself: %s/runs/%s", server.console(), run);
  }

  private void ingest(ApiClient author) {
    tell.heading("wim gives Kaizen the policy, two quotes and a contract");
    for (DemoContent.Knowledge knowledge : content.knowledge()) {
      for (Path file : knowledge.documents()) {
        JsonNode document =
            author.upload("/knowledge-bases/" + knowledge.name() + "/documents", file);
        tell.line(
            "%-26s %s passages in %s",
            file.getFileName(), document.path("chunks").asText(), knowledge.name());
      }
    }
  }

  private String start(ApiClient member) {
    tell.heading("mia asks for a purchase");
    tell.line("“%s”", REQUEST);
    JsonNode run =
        member.post(
            "/workflows/purchase-approval/runs", Map.of("input", Map.of("request", REQUEST)));
    tell.line("run %s, version %d", run.path("id").asText(), run.path("version").asInt());
    return run.path("id").asText();
  }

  private void tellSteps(ApiClient member, String run) {
    tell.heading("Kaizen reads, weighs and asks people");
    for (JsonNode step : member.get("/runs/" + run + "/steps").path("items")) {
      tell.line(
          "%-10s %s",
          step.path("status").asText().toLowerCase(Locale.ROOT), step.path("title").asText());
      JsonNode citations = step.path("trace").path("citations");
      citations.forEach(
          c ->
              tell.line(
                  "           cites %s: “%s”",
                  c.path("title").asText(), shortened(c.path("quote").asText())));
    }
  }

  private void decide(String reviewer, String run) {
    ApiClient asReviewer = server.as(reviewer, "acme");
    JsonNode request = requestOf(asReviewer, run);
    tell.heading("%s decides", reviewer);
    tell.line("%s", request.path("question").asText());
    tell.line("why a person: %s", request.path("reason").asText());
    tell.line("content hash: %s", request.path("contentHash").asText());
    JsonNode after =
        asReviewer.post(
            "/approvals/%s/decisions".formatted(request.path("id").asText()),
            Map.of(
                "decision", "approve",
                "comment", "Within the policy; the quote is complete.",
                "contentHash", request.path("contentHash").asText()));
    tell.line(
        "approved, %d of %d; the request is %s",
        after.path("decisions").size(),
        after.path("required").asInt(),
        after.path("status").asText());
  }

  private static JsonNode requestOf(ApiClient reviewer, String run) {
    Iterator<JsonNode> open =
        reviewer.get("/approvals?assignee=me&status=open&limit=200").path("items").elements();
    while (open.hasNext()) {
      JsonNode request = open.next();
      if (request.path("subject").asText().contains(run)) {
        return request;
      }
    }
    throw new ApiException("The run waits, but its approval is in nobody's inbox");
  }

  private void tellResult(JsonNode waiting, JsonNode done) {
    tell.heading("The run goes on, once");
    done.path("output")
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isValueNode() || e.getKey().equals("decidedBy")) {
                tell.line("%-15s %s", e.getKey(), shortened(plain(e.getValue())));
              }
            });
    tell.line(
        "waited for people from %s to %s",
        waiting.path("updatedAt").asText(), done.path("updatedAt").asText());
  }

  private void verify(ApiClient officer) {
    tell.heading("cora checks the evidence");
    JsonNode live = officer.get("/audit/verify");
    if (!live.path("intact").asBoolean()) {
      throw new ApiException("The audit chain is broken: " + live.path("problem").asText());
    }
    tell.line("%d audit entries, chain intact", live.path("entries").asLong());
    Path bundle = results.resolve("acme-audit.jsonl");
    officer.download("/audit/export", bundle);
    Report report = checked(bundle);
    if (!report.intact()) {
      throw new ApiException("The exported bundle does not hold: " + report.problem());
    }
    tell.line("exported and verified without the server: %s", bundle);
  }

  private static Report checked(Path bundle) {
    try {
      return BundleVerifier.verify(bundle, Trust.NONE);
    } catch (IOException e) {
      throw new ApiException("Cannot read " + bundle, e);
    }
  }

  private void report(ApiClient officer) {
    tell.heading("cora downloads the SOC 2 report");
    Instant now = Instant.now();
    JsonNode report =
        officer.post(
            "/compliance/reports",
            Map.of(
                "framework",
                "soc2",
                "format",
                "pdf",
                "from",
                now.minus(Duration.ofDays(30)).toString(),
                "to",
                now.toString()));
    String path = "/compliance/reports/" + report.path("id").asText();
    Poll.until(
        PATIENCE,
        () -> officer.get(path),
        r -> List.of("ready", "failed").contains(r.path("status").asText()));
    Path pdf = results.resolve("acme-soc2.pdf");
    officer.download(path + "/content", pdf);
    tell.line("%s", pdf);
  }

  private static JsonNode until(ApiClient member, String run, String status, Duration patience) {
    JsonNode found =
        Poll.until(
            patience,
            () -> member.get("/runs/" + run),
            r ->
                List.of(status, "COMPLETED", "FAILED", "CANCELLED")
                    .contains(r.path("status").asText()));
    if (!status.equals(found.path("status").asText())) {
      throw new ApiException(
          "The run is %s instead of %s: %s"
              .formatted(
                  found.path("status").asText(),
                  status,
                  found.path("error").path("message").asText("no reason given")));
    }
    return found;
  }

  private static String plain(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 100 ? line : line.substring(0, 99) + "…";
  }
}
