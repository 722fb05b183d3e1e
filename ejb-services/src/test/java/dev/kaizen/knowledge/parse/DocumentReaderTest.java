package dev.kaizen.knowledge.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @TempDir private Path folder;

  @Test
  void pdf_keeps_its_pages_title_and_rows() {
    ParsedDocument quote = SampleDocuments.read("quote-northwind.pdf");
    assertThat(quote.mediaType()).isEqualTo("application/pdf");
    assertThat(quote.title()).isEqualTo("Quote Q-2026-118");
    assertThat(quote.pages()).isEqualTo(2);
    assertThat(text(quote)).containsPattern("Total amount\\s+48,600\\.00 EUR");
    assertThat(quote.blocks())
        .filteredOn(b -> b.text().contains("Battery"))
        .extracting(Block::page)
        .containsOnly(2);
  }

  @Test
  void docx_keeps_its_headings() {
    ParsedDocument contract = SampleDocuments.read("framework-contract.docx");
    assertThat(contract.mediaType()).isEqualTo(DOCX);
    assertThat(contract.title()).isEqualTo("Framework contract FC-2025-031");
    assertThat(contract.pages()).isNull();
    assertThat(contract.blocks())
        .contains(new Block.Heading(1, "3. Prices and payment", null))
        .anySatisfy(b -> assertThat(b.text()).startsWith("3.2 Invoices are payable within 30"));
  }

  @Test
  void markdown_keeps_its_headings() {
    ParsedDocument policy = SampleDocuments.read("purchasing-policy.md");
    assertThat(policy.mediaType()).isEqualTo("text/markdown");
    assertThat(policy.title()).isEqualTo("Purchasing policy");
    assertThat(policy.blocks()).contains(new Block.Heading(2, "3. Approval limits", null));
  }

  @Test
  void html_is_read_without_its_scripts() throws IOException {
    ParsedDocument page =
        read(
            "x.bin",
            "<!DOCTYPE html><html><head><title>Rules</title><script>alert(1)</script></head><body>"
                + "<h2>Limits</h2><p>At most <b>5</b> EUR.</p><table><tr><td>a</td><td>b</td></tr>"
                + "</table></body></html>");
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.title()).isEqualTo("Rules");
    assertThat(page.blocks())
        .containsExactly(
            new Block.Heading(2, "Limits", null),
            new Block.Paragraph("At most 5 EUR.", null),
            new Block.Paragraph("a  b", null));
  }

  @Test
  void text_in_an_old_code_page_is_read() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "Größe: 5".getBytes("windows-1252"));
    assertThat(text(new DocumentReader().read(file, "a.txt"))).isEqualTo("Größe: 5");
  }

  @Test
  void a_letter_that_looks_like_a_mail_is_text() throws IOException {
    assertThat(
            read("letter.txt", "From: Blue Ocean\nTo: Acme\nSubject: Offer\n\nHello.").mediaType())
        .isEqualTo("text/plain");
  }

  @Test
  void the_bytes_say_what_it_is_not_the_name() throws IOException {
    assertThat(new DocumentReader().read(SampleDocuments.file("quote-northwind.pdf"), "x.txt"))
        .extracting(ParsedDocument::mediaType)
        .isEqualTo("application/pdf");
    Path png = folder.resolve("picture.pdf");
    Files.write(png, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
    assertRefused(png, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "image/png; upload PDF");
  }

  @Test
  void a_zip_that_is_no_word_document_is_refused() throws IOException {
    assertRefused(zip("evil.exe", "MZ"), ErrorCode.UNSUPPORTED_MEDIA_TYPE, "application/zip");
  }

  @Test
  void a_broken_pdf_says_what_to_do() throws IOException {
    Path file = folder.resolve("a.pdf");
    Files.writeString(file, "%PDF-1.7\nthis is not one");
    assertRefused(file, ErrorCode.UNREADABLE_DOCUMENT, "save it anew");
  }

  @Test
  void half_a_docx_says_what_to_do() throws IOException {
    byte[] whole = Files.readAllBytes(SampleDocuments.file("framework-contract.docx"));
    Path file = folder.resolve("a.docx");
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertRefused(file, ErrorCode.UNREADABLE_DOCUMENT, "save it anew");
  }

  @Test
  void a_protected_pdf_says_what_to_do() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertRefused(file, ErrorCode.UNREADABLE_DOCUMENT, "password");
  }

  @Test
  void a_pdf_without_text_says_what_to_do() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    assertRefused(file, ErrorCode.UNREADABLE_DOCUMENT, "text recognition");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Path file = Files.createFile(folder.resolve("a.txt"));
    assertRefused(file, ErrorCode.UNREADABLE_DOCUMENT, "empty");
  }

  @Test
  void too_much_text_is_refused() throws IOException {
    Path file = folder.resolve("a.html");
    Files.writeString(
        file, "<!DOCTYPE html><html><body><p>" + "word ".repeat(1_100_000) + "</p></body></html>");
    assertRefused(file, ErrorCode.TOO_LARGE, "too long");
  }

  @Test
  void a_docx_that_unpacks_to_far_more_than_it_is_gets_refused() throws IOException {
    Path file = zip("word/document.xml", "<w:t>" + "0".repeat(200_000_000));
    assertThat(Files.size(file)).isLessThan(1_000_000);
    assertThatThrownBy(() -> new DocumentReader().read(file, "bomb.docx"))
        .isInstanceOf(KaizenException.class);
  }

  @Test
  void an_external_entity_is_not_resolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
    Path file =
        docx(
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>before &x; after</w:t></w:r></w:p></w:body></w:document>");
    String read;
    try {
      read = text(new DocumentReader().read(file, "a.docx"));
    } catch (KaizenException refused) {
      read = refused.getMessage();
    }
    assertThat(read).doesNotContain("TOP-SECRET");
  }

  private ParsedDocument read(String name, String content) throws IOException {
    return new DocumentReader().read(Files.writeString(folder.resolve(name), content), name);
  }

  private static void assertRefused(Path file, ErrorCode code, String words) {
    assertThatThrownBy(() -> new DocumentReader().read(file, String.valueOf(file.getFileName())))
        .isInstanceOfSatisfying(KaizenException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  private Path zip(String entry, String content) throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path docx(String documentXml) throws IOException {
    Path file = folder.resolve("entity.docx");
    try (var original =
            new java.util.zip.ZipFile(SampleDocuments.file("framework-contract.docx").toFile());
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry : java.util.Collections.list(original.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("word/document.xml")) {
          zip.write(documentXml.getBytes(StandardCharsets.UTF_8));
        } else {
          original.getInputStream(entry).transferTo(zip);
        }
      }
    }
    return file;
  }

  private static String text(ParsedDocument document) {
    return String.join("\n", document.blocks().stream().map(Block::text).toList());
  }
}
