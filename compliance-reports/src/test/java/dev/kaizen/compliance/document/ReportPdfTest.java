package dev.kaizen.compliance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTest {
  @Test
  void pages_say_what_was_looked_at_and_what_fails() throws IOException {
    String text = text(ReportPdf.write(SampleReport.soc2()));
    assertThat(text)
        .contains("SOC 2 evidence report")
        .contains("acme")
        .contains("2026-01-01 00:00:00 UTC")
        .contains("evidence, not certification")
        .contains("CC6.3")
        .contains("its content does not match its hash")
        .contains("There is nothing in this window to look at yet.")
        .contains(SampleReport.soc2().contentHash())
        .containsPattern("1 of \\d+ controls fail")
        .contains("CC1.2 Oversight by the board, independent of management Not covered")
        .contains("A code of conduct is signed each year.")
        .containsPattern("Page 2 of \\d+");
  }

  @Test
  void text_is_shown_as_it_is_and_never_as_markup() throws IOException {
    String text = text(ReportPdf.write(SampleReport.soc2()));
    assertThat(text).contains("Büro & Söhne <Łódź>");
  }

  @Test
  void same_content_gives_the_same_bytes() {
    assertThat(ReportPdf.write(SampleReport.soc2()))
        .isEqualTo(ReportPdf.write(SampleReport.soc2()));
  }

  @Test
  void report_made_later_differs_in_its_time_only() throws IOException {
    ReportContent later = SampleReport.of("acme", SampleReport.GENERATED.plusSeconds(3600));
    assertThat(later.contentHash()).isEqualTo(SampleReport.soc2().contentHash());
    assertThat(text(ReportPdf.write(later)).replace("07:30:05", "06:30:05"))
        .isEqualTo(text(ReportPdf.write(SampleReport.soc2())));
  }

  @Test
  void json_carries_the_same_hash_and_the_failing_items() {
    String json = new String(ReportJson.write(SampleReport.soc2()), StandardCharsets.UTF_8);
    assertThat(json)
        .startsWith("{\"format\":\"kaizen-compliance-report/2\"")
        .contains("\"contentHash\":\"" + SampleReport.soc2().contentHash())
        .contains("\"failing\":1")
        .contains("its content does not match its hash");
  }

  @Test
  void other_evidence_has_another_hash() {
    assertThat(SampleReport.of("globex", SampleReport.GENERATED).contentHash())
        .isNotEqualTo(SampleReport.soc2().contentHash());
  }

  @Test
  void html_escapes_what_xml_cannot_hold() {
    assertThat(Html.escaped("<a href=\"x\">&'\u0001"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&#39;\uFFFD");
  }

  private static String text(byte[] pdf) throws IOException {
    Files.write(Path.of("target/sample-report.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
