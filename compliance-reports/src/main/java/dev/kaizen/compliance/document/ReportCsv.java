package dev.kaizen.compliance.document;

import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.compliance.control.ControlCard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as CSV (RFC 4180): a row for each control and item, what fails before what holds. A
 * control that looked at nothing has one row, so that none is missing.
 */
public final class ReportCsv {
  private static final List<String> HEADER =
      List.of(
          "framework",
          "window_from",
          "window_to",
          "control",
          "number",
          "title",
          "clauses",
          "status",
          "population",
          "failing",
          "item_holds",
          "problem",
          "time",
          "item",
          "details",
          "note");

  private ReportCsv() {}

  public static byte[] write(ReportContent content) {
    StringBuilder out = new StringBuilder();
    line(out, HEADER);
    for (Assessment assessment : content.assessments()) {
      List<EvidenceItem> items = EvidenceItem.of(assessment);
      if (items.isEmpty()) {
        line(out, row(content, assessment, null));
      }
      items.forEach(item -> line(out, row(content, assessment, item)));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> row(
      ReportContent content, Assessment assessment, @Nullable EvidenceItem item) {
    ControlCard card = assessment.card();
    String problem = item == null ? null : item.problem();
    Instant at = item == null ? null : item.at();
    return List.of(
        content.framework().name(),
        content.window().from().toString(),
        content.window().to().toString(),
        card.id(),
        String.valueOf(card.number()),
        card.title(),
        String.join(" ", content.clausesOf(card)),
        assessment.status().name(),
        String.valueOf(assessment.findings().population()),
        String.valueOf(assessment.findings().failing()),
        item == null ? "" : String.valueOf(problem == null),
        problem == null ? "" : problem,
        at == null ? "" : at.toString(),
        item == null ? "" : item.name(),
        item == null ? "" : item.rest(),
        Objects.requireNonNullElse(assessment.note(), ""));
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(ReportCsv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** Quoted where it must be. What a spreadsheet would take for a formula begins with a quote. */
  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
