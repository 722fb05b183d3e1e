package dev.kaizen.web.preview;

import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.Report;
import dev.kaizen.compliance.ReportService;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class FakeReports extends ReportService {
  private final List<Report> all =
      new ArrayList<>(
          List.of(
              report(Report.Status.READY, Report.Format.PDF),
              report(Report.Status.FAILED, Report.Format.JSON)));

  private static Report report(Report.Status status, Report.Format format) {
    return new Report(
        UUID.randomUUID(),
        Framework.SOC2,
        format,
        Instant.now().minusSeconds(90 * 86400L),
        Instant.now(),
        status,
        "cora",
        Instant.now().minusSeconds(300),
        status == Report.Status.READY
            ? "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            : null,
        status == Report.Status.FAILED ? "The disk is full" : null);
  }

  @Override
  public Page<Report> list(PageRequest page) {
    return Fakes.page(all, page);
  }

  @Override
  public Report request(Framework framework, Report.Format format, Instant from, Instant to) {
    all.addFirst(report(Report.Status.READY, format));
    return all.getFirst();
  }

  @Override
  public byte[] content(UUID id) {
    return "made up".getBytes(StandardCharsets.UTF_8);
  }
}
