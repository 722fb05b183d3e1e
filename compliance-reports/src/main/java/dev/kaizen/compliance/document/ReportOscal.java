package dev.kaizen.compliance.document;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ClauseStatus.State;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.sdk.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A report as OSCAL assessment results (1.1.2, JSON). Each control is an observation with what
 * fails as its evidence; each clause that a control speaks for is a finding. A person's statement
 * stands under the attestations and satisfies nothing. Its ids come from the content's hash, so
 * that the same content has the same ids.
 */
public final class ReportOscal {
  private static final String VERSION = "1.1.2";
  private static final int MOST_EVIDENCE = 100;

  private final ReportContent content;
  private final UUID root;

  private ReportOscal(ReportContent content) {
    this.content = content;
    this.root = UuidCreator.getNameBasedSha1(content.contentHash());
  }

  public static byte[] write(ReportContent content) {
    Map<String, Object> document = Map.of("assessment-results", new ReportOscal(content).results());
    return JsonText.write(document).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> results() {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("uuid", root.toString());
    results.put(
        "metadata",
        Map.of(
            "title", title(),
            "last-modified", content.generatedAt().toString(),
            "version", content.contentHash(),
            "oscal-version", VERSION,
            "remarks", ReportContent.STATEMENT));
    results.put("import-ap", Map.of("href", "#" + id("plan")));
    results.put("results", List.of(result()));
    results.put(
        "back-matter",
        Map.of(
            "resources",
            List.of(
                Map.of(
                    "uuid",
                    id("plan"),
                    "title",
                    "What is assessed, and how",
                    "description",
                    "Each observation tells its control's assertion and how its items were chosen. "
                        + content.framework().source()))));
    return results;
  }

  private Map<String, Object> result() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("uuid", id("result"));
    result.put("title", title());
    result.put(
        "description", "What the platform's own records say about the controls listed here.");
    result.put("start", content.window().from().toString());
    result.put("end", content.window().to().toString());
    result.put(
        "props",
        List.of(
            prop("audit-log-intact", String.valueOf(content.chain().intact())),
            prop("audit-log-entries", String.valueOf(content.chain().head().seq())),
            prop("audit-log-head", content.chain().head().hash())));
    result.put("reviewed-controls", reviewed());
    putUnlessEmpty(result, "attestations", attestations());
    putUnlessEmpty(
        result, "observations", content.assessments().stream().map(this::observation).toList());
    putUnlessEmpty(
        result,
        "findings",
        content.clauses().stream().filter(ReportOscal::decided).map(this::finding).toList());
    result.put("remarks", silent());
    return result;
  }

  /** Those that a control spoke for; with none of them it says so, and includes none. */
  private Map<String, Object> reviewed() {
    List<Map<String, Object>> included =
        content.clauses().stream()
            .filter(ReportOscal::decided)
            .map(clause -> Map.<String, Object>of("control-id", token(clause)))
            .toList();
    return Map.of(
        "control-selections",
        List.of(
            included.isEmpty()
                ? Map.of("description", "No clause was reviewed.")
                : Map.of("include-controls", included)));
  }

  private List<Map<String, Object>> attestations() {
    return content.clauses().stream()
        .filter(clause -> clause.attestation() != null)
        .map(this::attestation)
        .toList();
  }

  private Map<String, Object> attestation(ClauseStatus clause) {
    ClauseStatus.Attested said = java.util.Objects.requireNonNull(clause.attestation());
    return Map.of(
        "parts",
        List.of(
            Map.of(
                "uuid", id("attestation " + clause.clause().id()),
                "name", "statement",
                "title", name(clause),
                "prose",
                    "%s (%s, until %s)".formatted(said.statement(), said.by(), said.until()))));
  }

  private Map<String, Object> observation(Assessment assessment) {
    ControlCard card = assessment.card();
    Map<String, Object> observation = new LinkedHashMap<>();
    observation.put("uuid", observationId(card.id()));
    observation.put("title", card.title());
    observation.put("description", card.assertion());
    observation.put(
        "props",
        List.of(
            prop("control", card.id()),
            prop("status", assessment.status().name()),
            prop("population", String.valueOf(assessment.findings().population())),
            prop("failing", String.valueOf(assessment.findings().failing()))));
    observation.put("methods", List.of("TEST"));
    observation.put("types", List.of("control-objective"));
    List<Map<String, Object>> evidence =
        assessment.findings().failingItems().stream()
            .limit(MOST_EVIDENCE)
            .map(item -> Map.<String, Object>of("description", told(card, item)))
            .toList();
    putUnlessEmpty(observation, "relevant-evidence", evidence);
    observation.put("collected", content.generatedAt().toString());
    String note = assessment.note();
    observation.put(
        "remarks",
        "Looked at: " + card.population() + (note == null || note.isBlank() ? "" : " " + note));
    return observation;
  }

  private static String told(ControlCard card, Map<String, Object> values) {
    EvidenceItem item = new EvidenceItem(card, values);
    String problem = item.problem();
    String rest = item.rest();
    return item.name()
        + (rest.isEmpty() ? "" : "; " + rest)
        + (problem == null ? "" : ": " + problem);
  }

  private Map<String, Object> finding(ClauseStatus clause) {
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("uuid", id("finding " + clause.clause().id()));
    finding.put("title", name(clause));
    finding.put("description", clause.clause().title());
    boolean satisfied = clause.state() == State.PASSING;
    finding.put(
        "target",
        Map.of(
            "type", "objective-id",
            "target-id", token(clause),
            "status",
                Map.of(
                    "state",
                    satisfied ? "satisfied" : "not-satisfied",
                    "reason",
                    reason(clause.state()))));
    finding.put(
        "related-observations",
        clause.controls().stream()
            .map(control -> Map.<String, Object>of("observation-uuid", observationId(control)))
            .toList());
    return finding;
  }

  private static String reason(State state) {
    return switch (state) {
      case PASSING -> "pass";
      case FAILING -> "fail";
      case STALE, NOT_APPLICABLE, ATTESTED, NOT_COVERED -> "other";
    };
  }

  /** Whether a control spoke for the clause. */
  private static boolean decided(ClauseStatus clause) {
    return switch (clause.state()) {
      case PASSING, FAILING, STALE -> true;
      case NOT_APPLICABLE, ATTESTED, NOT_COVERED -> false;
    };
  }

  private String silent() {
    return "Not covered: %s. Nothing to look at: %s. Stated by people: %s."
        .formatted(
            clauses(State.NOT_COVERED), clauses(State.NOT_APPLICABLE), clauses(State.ATTESTED));
  }

  private String clauses(State state) {
    String all =
        content.clauses().stream()
            .filter(clause -> clause.state() == state)
            .map(clause -> clause.clause().id())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "none" : all;
  }

  private String title() {
    return "%s evidence report, %s".formatted(content.framework().title(), content.tenant());
  }

  private String name(ClauseStatus clause) {
    return content.framework().title() + " " + clause.clause().id();
  }

  /** An OSCAL token begins with a letter and knows no brackets: {@code hipaa-164.312-a-1}. */
  private String token(ClauseStatus clause) {
    return (content.framework().name() + "-" + clause.clause().id())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
        .replaceAll("-+$", "");
  }

  private String observationId(String control) {
    return id("observation " + control);
  }

  private String id(String what) {
    return UuidCreator.getNameBasedSha1(root, what).toString();
  }

  private static Map<String, Object> prop(String name, String value) {
    return Map.of("name", name, "ns", "https://kaizen.dev/ns/oscal", "value", value);
  }

  private static void putUnlessEmpty(Map<String, Object> tree, String name, List<?> values) {
    if (!values.isEmpty()) {
      tree.put(name, values);
    }
  }
}
