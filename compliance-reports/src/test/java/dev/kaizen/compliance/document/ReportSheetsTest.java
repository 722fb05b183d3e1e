package dev.kaizen.compliance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** The reports that are worked on further: a workbook and CSV. */
class ReportSheetsTest {
  private static final ReportContent CONTENT = SampleReport.soc2();

  @Test
  void workbook_has_a_sheet_for_each_question() throws IOException {
    try (ReadableWorkbook book = book()) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly("Summary", "Clauses", "Controls", "Findings", "Evidence");
      assertThat(rows(book, "Summary"))
          .anyMatch(row -> row.contains(CONTENT.contentHash()))
          .anyMatch(row -> row.contains("evidence, not certification"));
      assertThat(rows(book, "Clauses")).hasSize(CONTENT.clauses().size() + 1);
      assertThat(rows(book, "Controls")).hasSize(CONTENT.assessments().size() + 1);
      assertThat(rows(book, "Findings"))
          .hasSize(2)
          .anyMatch(row -> row.contains("its content does not match its hash"));
    }
  }

  @Test
  void workbook_and_csv_show_text_as_it_is() throws IOException {
    try (ReadableWorkbook book = book()) {
      assertThat(rows(book, "Evidence")).anyMatch(row -> row.contains("Büro & Söhne <Łódź>"));
    }
    assertThat(csv()).contains("Büro & Söhne <Łódź>");
  }

  @Test
  void csv_has_every_control_and_what_fails_before_what_holds() {
    List<String> lines = csv().lines().toList();
    assertThat(lines.getFirst()).startsWith("framework,window_from,window_to,control,number");
    CONTENT
        .assessments()
        .forEach(a -> assertThat(lines).anyMatch(line -> line.contains("," + a.card().id() + ",")));
    String failing =
        lines.stream()
            .filter(line -> line.contains(",change-management,"))
            .findFirst()
            .orElseThrow();
    assertThat(failing).contains(",FAILING,").contains("its content does not match its hash");
  }

  @Test
  void cell_is_quoted_where_it_must_be_and_never_a_formula() {
    assertThat(ReportCsv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(ReportCsv.cell("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    assertThat(ReportCsv.cell("=cmd|' /C calc'!A0")).isEqualTo("'=cmd|' /C calc'!A0");
    assertThat(ReportCsv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(ReportCsv.cell("-1\n2")).isEqualTo("\"'-1\n2\"");
    assertThat(ReportCsv.cell("plain")).isEqualTo("plain");
  }

  private static ReadableWorkbook book() throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(ReportXlsx.write(CONTENT)));
  }

  private static List<String> rows(ReadableWorkbook book, String sheet) throws IOException {
    try (Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
      return rows.map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.getText())
                      .reduce("", (a, b) -> a + " | " + b))
          .toList();
    }
  }

  private static String csv() {
    return new String(ReportCsv.write(CONTENT), StandardCharsets.UTF_8);
  }
}
