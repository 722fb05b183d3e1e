package dev.kaizen.compliance.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A report as PDF. The same content gives the same bytes: also the file's id follows from it. */
public final class ReportPdf {
  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private ReportPdf() {}

  public static byte[] write(ReportContent content) {
    String html = ReportHtml.write(content, text("report.html"), text("report.css"));
    try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      describe(document, content);
      var out = new ByteArrayOutputStream(128 * 1024);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("The report's pages could not be set", e);
    }
  }

  private static PdfRendererBuilder builder(String html) {
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    font(builder, "OpenSans-Regular.ttf", "Report", 400);
    font(builder, "OpenSans-Semibold.ttf", "Report", 600);
    font(builder, "DejaVuSansMono.ttf", "Hash", 400);
    builder.withHtmlContent(html, null);
    // The page holds no reference to anything outside itself, and must not get one.
    builder.useUriResolver((base, uri) -> null);
    return builder;
  }

  private static void describe(PDDocument document, ReportContent content) {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(content.framework().title() + " evidence report, " + content.tenant());
    about.setSubject("Evidence, not certification");
    about.setProducer("Kaizen");
    about.setCreator("Kaizen");
    var at = GregorianCalendar.from(content.generatedAt().atZone(ZoneOffset.UTC));
    about.setCreationDate(at);
    about.setModificationDate(at);
    document.setDocumentId(
        ByteBuffer.wrap(HexFormat.of().parseHex(content.contentHash())).getLong());
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> resource("fonts/" + file), family, weight, FontStyle.NORMAL, true);
  }

  private static String text(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = ReportPdf.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("The report has lost " + name);
    }
    return in;
  }
}
