package dev.kaizen.compliance.document;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.sdk.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as JSON. */
public final class ReportJson {
  public static final String FORMAT = "kaizen-compliance-report/2";

  private ReportJson() {}

  public static byte[] write(ReportContent content) {
    Map<String, @Nullable Object> report = new LinkedHashMap<>();
    report.put("format", FORMAT);
    report.put("generatedAt", content.generatedAt().toString());
    report.put("contentHash", content.contentHash());
    report.putAll(body(content));
    return JsonText.write(report).getBytes(StandardCharsets.UTF_8);
  }

  /** What the content hash covers. */
  static Map<String, @Nullable Object> body(ReportContent content) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("statement", ReportContent.STATEMENT);
    body.put("tenant", content.tenant());
    body.put("framework", content.framework().name());
    body.put("frameworkTitle", content.framework().title());
    body.put("frameworkSource", content.framework().source());
    body.put(
        "window",
        Map.of("from", content.window().from().toString(), "to", content.window().to().toString()));
    body.put("summary", summary(content));
    body.put("auditLog", chain(content.chain()));
    body.put("clauses", content.clauses().stream().map(ReportJson::clause).toList());
    List<Object> controls = new ArrayList<>();
    content.assessments().forEach(a -> controls.add(control(a, content)));
    body.put("controls", controls);
    return body;
  }

  private static Map<String, Object> summary(ReportContent content) {
    return Map.of(
        "controls", content.assessments().size(),
        "passing", content.count(Status.PASSING),
        "failing", content.count(Status.FAILING),
        "notApplicable", content.count(Status.NOT_APPLICABLE));
  }

  private static Map<String, @Nullable Object> clause(ClauseStatus clause) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", clause.clause().id());
    tree.put("title", clause.clause().title());
    tree.put("state", clause.state().name());
    tree.put("controls", clause.controls());
    ClauseStatus.Attested attested = clause.attestation();
    if (attested != null) {
      tree.put(
          "attestation",
          Map.of(
              "statement", attested.statement(),
              "by", attested.by(),
              "until", attested.until().toString()));
    }
    return tree;
  }

  private static Map<String, @Nullable Object> chain(ChainState chain) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("intact", chain.intact());
    tree.put("problem", chain.problem());
    tree.put("entries", chain.head().seq());
    tree.put("headHash", chain.head().hash());
    return tree;
  }

  private static Map<String, @Nullable Object> control(
      Assessment assessment, ReportContent content) {
    ControlCard card = assessment.card();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", card.id());
    tree.put("number", card.number());
    tree.put("title", card.title());
    tree.put("assertion", card.assertion());
    tree.put("clauses", content.clausesOf(card));
    tree.put("status", assessment.status().name());
    tree.put("note", assessment.note());
    tree.put("populationQuery", card.population());
    tree.put("population", assessment.findings().population());
    tree.put("failing", assessment.findings().failing());
    tree.put("failingItems", assessment.findings().failingItems());
    tree.put("newestItems", assessment.findings().evidence());
    return tree;
  }
}
