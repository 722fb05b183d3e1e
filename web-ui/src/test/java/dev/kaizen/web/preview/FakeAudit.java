package dev.kaizen.web.preview;

import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.AuditHead;
import dev.kaizen.audit.AuditService;
import dev.kaizen.audit.AuditVerification;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

class FakeAudit extends AuditService {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final List<String> ACTIONS =
      List.of(
          "approval.decided", "run.step", "run.started", "workflow.published", "document.uploaded");

  private static final List<AuditEntry> ALL =
      LongStream.iterate(3000, n -> n > 0, n -> n - 1)
          .mapToObj(
              n ->
                  new AuditEntry(
                      n,
                      Instant.now().minusSeconds((3000 - n) * 97),
                      n % 2 == 0 ? "rita" : "run:0193a7c4",
                      n % 2 == 0 ? "console" : "run",
                      n % 2 == 0 ? "192.0.2.17" : "",
                      ACTIONS.get((int) (n % 5)),
                      "run",
                      "0193a7c4-d2f0-7000-8000-00000000" + (1000 + n),
                      "{\"approve\":true,\"comment\":\"Within budget\",\"contentHash\":\""
                          + HASH
                          + "\"}",
                      HASH,
                      HASH))
          .toList();

  @Override
  public Page<AuditEntry> entries(AuditFilter filter, PageRequest page) {
    return Fakes.page(
        ALL.stream()
            .filter(e -> filter.actor() == null || e.actor().equals(filter.actor()))
            .toList(),
        page);
  }

  @Override
  public AuditHead head() {
    return new AuditHead(3000, HASH);
  }

  @Override
  public AuditVerification verify() {
    return Fakes.state == Fakes.State.ERROR
        ? new AuditVerification(
            false, 1200, head(), 1201L, "its hash does not follow from what it says")
        : new AuditVerification(true, 3000, head(), null, null);
  }

  @Override
  public void export(OutputStream out) {}
}
