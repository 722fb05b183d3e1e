package dev.kaizen.compliance.document;

import dev.kaizen.audit.AuditHead;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.compliance.ClauseStatus.Attested;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.Coverage;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.control.Controls;
import dev.kaizen.compliance.control.Findings;
import dev.kaizen.compliance.control.Grounds;
import dev.kaizen.compliance.control.Window;
import dev.kaizen.tenant.Person;
import dev.kaizen.tenant.SessionLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A report as a busy quarter gives it: one control fails, one has nothing to look at. */
final class SampleReport {
  static final Instant GENERATED = Instant.parse("2026-04-01T06:30:05.123456Z");
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-04-01T00:00:00Z");

  private static final Attested ATTESTED =
      new Attested("A code of conduct is signed each year.", "cora", TO.plusSeconds(86_400L * 90));

  private SampleReport() {}

  static ReportContent soc2() {
    return of("acme", GENERATED);
  }

  static ReportContent of(String tenant, Instant generatedAt) {
    List<Assessment> assessments =
        cards().stream()
            .filter(card -> card.serves(Framework.SOC2))
            .map(SampleReport::assessment)
            .toList();
    return new ReportContent(
        tenant,
        Framework.SOC2,
        new Window(FROM, TO),
        generatedAt,
        assessments,
        Coverage.of(Framework.SOC2, assessments, Map.of("CC1.1", ATTESTED)),
        new ChainState(new AuditHead(1482, "9f2c".repeat(16)), true, null));
  }

  private static List<ControlCard> cards() {
    return Controls.assessor(new NoGrounds()).cards();
  }

  /** Only the cards are wanted. */
  private static final class NoGrounds implements Grounds {
    @Override
    public AuditVerification auditLog() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Person> people() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SessionLimits sessionLimits() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String egressRefusal(String url) {
      throw new UnsupportedOperationException();
    }
  }

  private static Assessment assessment(ControlCard card) {
    return switch (card.number()) {
      case 4 ->
          new Assessment(card, Status.PASSING, new Findings(37, 0, List.of(), approvals()), null);
      case 9 ->
          new Assessment(
              card,
              Status.FAILING,
              new Findings(
                  4,
                  1,
                  List.of(version(2, "wim", "its content does not match its hash")),
                  List.of(
                      version(2, "wim", "its content does not match its hash"),
                      version(1, "ada", null))),
              null);
      case 12 ->
          new Assessment(
              card,
              Status.NOT_APPLICABLE,
              Findings.none(),
              "There is nothing in this window to look at yet.");
      default ->
          new Assessment(card, Status.PASSING, new Findings(1482, 0, List.of(), acts()), null);
    };
  }

  private static List<Map<String, Object>> approvals() {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 20; i++) {
      var row = new LinkedHashMap<String, Object>();
      row.put("request", "Buy 40 laptops from Brightline Büro & Söhne <Łódź> for 48,200 EUR");
      row.put("requestedBy", "mia");
      row.put("approvedBy", "rita, rob");
      row.put("approvalsRequired", 2L);
      row.put("at", TO.minusSeconds(86_400L * i + 77).toString());
      row.put("id", new UUID(0x0198_4c3f_7a11_7000L + i, 0x8f00_1234_5678_9abcL).toString());
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, Object>> acts() {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 20; i++) {
      var row = new LinkedHashMap<String, Object>();
      row.put("act", "StepCompleted of recommend");
      row.put("item", "run 01984c3f-7a11-7000-8f00-123456789abc, event " + i);
      row.put("auditEntry", 1482L - i);
      row.put("at", TO.minusSeconds(60L * i).toString());
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> version(
      long version, String publisher, @org.jspecify.annotations.Nullable String problem) {
    var row = new LinkedHashMap<String, Object>();
    row.put("workflow", "purchase-approval");
    row.put("version", version);
    row.put("writtenBy", "wim");
    row.put("publishedBy", publisher);
    row.put("at", TO.minusSeconds(9000).toString());
    row.put("contentHash", "0a1b2c3d".repeat(8));
    if (problem != null) {
      row.put("problem", problem);
    }
    return row;
  }
}
