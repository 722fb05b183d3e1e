package dev.kaizen.compliance.document;

import dev.kaizen.compliance.ClauseStatus;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import dev.kaizen.compliance.control.Findings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** A report as a workbook: summary, clauses, controls, findings and evidence. */
public final class ReportXlsx {
  private final ReportContent content;
  private final Workbook book;

  private ReportXlsx(ReportContent content, Workbook book) {
    this.content = content;
    this.book = book;
  }

  public static byte[] write(ReportContent content) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Kaizen", null)) {
      book.properties()
          .setTitle(content.framework().title() + " evidence report, " + content.tenant());
      var pages = new ReportXlsx(content, book);
      pages.summary();
      pages.clauses();
      pages.controls();
      pages.findings();
      pages.evidence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void summary() throws IOException {
    var sheet = new Sheet(book, "Summary", List.of("What", "Value"), 36, 90);
    sheet.row("Report", content.framework().title() + " evidence report");
    sheet.row("Source", content.framework().source());
    sheet.row("Organization", content.tenant());
    sheet.row("Period from (UTC), included", content.window().from());
    sheet.row("Period to (UTC), not included", content.window().to());
    sheet.row("Generated (UTC)", content.generatedAt());
    sheet.row("Controls", (long) content.assessments().size());
    for (Status status : Status.values()) {
      sheet.row("Controls: " + Words.status(status), content.count(status));
    }
    for (ClauseStatus.State state : ClauseStatus.State.values()) {
      sheet.row("Clauses: " + Words.state(state), content.count(state));
    }
    sheet.row("Audit log", content.chain().intact() ? "Intact" : content.chain().problem());
    sheet.row("Audit entries before the end of the period", content.chain().head().seq());
    sheet.row("Hash of the last of them", content.chain().head().hash());
    sheet.row("Content hash (SHA-256)", content.contentHash());
    sheet.row(
        "Evidence listed",
        "Of each control at most %,d items that fail and the newest %d others"
            .formatted(Findings.MOST, Findings.SAMPLE));
    sheet.row("Note", ReportContent.STATEMENT);
    sheet.finish();
  }

  private void clauses() throws IOException {
    var sheet =
        new Sheet(
            book,
            "Clauses",
            List.of("Clause", "What it is about", "State", "Controls", "Statement", "By", "Until"),
            16,
            70,
            16,
            50,
            60,
            16,
            20);
    for (ClauseStatus clause : content.clauses()) {
      ClauseStatus.Attested said = clause.attestation();
      sheet.row(
          clause.clause().id(),
          clause.clause().title(),
          Words.state(clause.state()),
          String.join(", ", clause.controls()),
          said == null ? null : said.statement(),
          said == null ? null : said.by(),
          said == null ? null : said.until());
    }
    sheet.finish();
  }

  private void controls() throws IOException {
    var sheet =
        new Sheet(
            book,
            "Controls",
            List.of(
                "No.",
                "Control",
                "Title",
                "Clauses",
                "Status",
                "Looked at",
                "Failing",
                "Asserts",
                "How the items were chosen",
                "Note"),
            6,
            26,
            44,
            34,
            15,
            11,
            9,
            70,
            70,
            40);
    for (Assessment assessment : content.assessments()) {
      ControlCard card = assessment.card();
      sheet.row(
          (long) card.number(),
          card.id(),
          card.title(),
          String.join(", ", content.clausesOf(card)),
          Words.status(assessment.status()),
          assessment.findings().population(),
          assessment.findings().failing(),
          card.assertion(),
          card.population(),
          assessment.note());
    }
    sheet.finish();
  }

  private void findings() throws IOException {
    var sheet =
        new Sheet(
            book,
            "Findings",
            List.of("No.", "Control", "Problem", "Time (UTC)", "Item", "Details"),
            6,
            26,
            60,
            20,
            40,
            80);
    for (Assessment assessment : content.assessments()) {
      if (assessment.status() == Status.FAILING && assessment.findings().failing() == 0) {
        ControlCard card = assessment.card();
        sheet.row((long) card.number(), card.id(), assessment.note(), null, null, null);
      }
    }
    items()
        .forEach(
            item -> {
              if (item.problem() != null) {
                ControlCard card = item.control();
                sheet.row(
                    (long) card.number(),
                    card.id(),
                    item.problem(),
                    item.at(),
                    item.name(),
                    item.rest());
              }
            });
    sheet.finish();
  }

  private void evidence() throws IOException {
    var sheet =
        new Sheet(
            book,
            "Evidence",
            List.of("No.", "Control", "Result", "Time (UTC)", "Item", "Details", "Problem"),
            6,
            26,
            9,
            20,
            44,
            90,
            50);
    items()
        .forEach(
            item -> {
              ControlCard card = item.control();
              sheet.row(
                  (long) card.number(),
                  card.id(),
                  item.problem() == null ? "holds" : "fails",
                  item.at(),
                  item.name(),
                  item.rest(),
                  item.problem());
            });
    sheet.finish();
  }

  private Stream<EvidenceItem> items() {
    return content.assessments().stream().flatMap(each -> EvidenceItem.of(each).stream());
  }
}
