package dev.kaizen.compliance.document;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.control.Window;
import dev.kaizen.sdk.json.JsonText;
import java.time.Instant;
import java.util.List;

/**
 * What stands in a report, in whatever form. The same window over the same evidence gives the same
 * content; only {@code generatedAt} is the report's own, and the content hash leaves it out.
 */
public record ReportContent(
    String tenant,
    Framework framework,
    Window window,
    Instant generatedAt,
    List<Assessment> assessments,
    List<ClauseStatus> clauses,
    ChainState chain) {
  public static final String STATEMENT =
      "This report is evidence, not certification. It shows what the platform's own records say"
          + " about the controls listed here. It is not an opinion of an auditor and does not"
          + " replace one. Clauses that nothing here speaks for are listed as not covered.";

  public ReportContent {
    assessments = List.copyOf(assessments);
    clauses = List.copyOf(clauses);
  }

  public long count(Status status) {
    return assessments.stream().filter(a -> a.status() == status).count();
  }

  public long count(ClauseStatus.State state) {
    return clauses.stream().filter(c -> c.state() == state).count();
  }

  /** The clauses of the report's framework that the control serves. */
  public List<String> clausesOf(ControlCard card) {
    return card.clauses().getOrDefault(framework, List.of());
  }

  /** SHA-256 of the content's canonical JSON without its time stamp. */
  public String contentHash() {
    return JsonText.sha256(ReportJson.body(this));
  }
}
