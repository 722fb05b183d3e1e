package dev.kaizen.web.preview;

import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class FakeCompliance extends ComplianceService {
  @Override
  public List<ControlStatus> controls() {
    return Fakes.answer(
            List.of(
                control(
                    "separation-of-duties",
                    4,
                    "Nobody approves their own request",
                    ControlStatus.Status.PASSING,
                    0),
                control(
                    "complete-audit",
                    7,
                    "Every act has its audit entry",
                    ControlStatus.Status.PASSING,
                    0),
                control(
                    "reviewed-versions",
                    9,
                    "Published versions were reviewed by a second person",
                    ControlStatus.Status.FAILING,
                    1),
                control(
                    "journal-integrity",
                    12,
                    "Outputs equal the journal",
                    ControlStatus.Status.STALE,
                    0),
                control(
                    "audit-chain", 16, "The audit chain is whole", ControlStatus.Status.PASSING, 0))
                .stream())
        .toList();
  }

  @Override
  public List<ControlStatus> assess() {
    return controls();
  }

  private static ControlStatus control(
      String id, int number, String title, ControlStatus.Status status, long failing) {
    return new ControlStatus(
        id,
        number,
        title,
        title + ", in every case that was looked at.",
        Map.of(Framework.SOC2, List.of("CC8.1"), Framework.HIPAA, List.of("164.312(b)")),
        status,
        42,
        "All decisions on approval requests",
        failing,
        failing == 0
            ? List.of()
            : List.of(
                Map.of(
                    "workflow", "hello", "version", 1, "publishedBy", "wim", "createdBy", "wim")),
        Instant.now().minusSeconds(3000),
        86400,
        null);
  }
}
