package dev.kaizen.compliance.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * A report as PDF/A-3a and PDF/UA-1: it can be archived, and be read aloud. The same content gives
 * the same bytes: also the file's id follows from it.
 */
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
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    font(builder, "OpenSans-Regular.ttf", "Report", 400);
    font(builder, "OpenSans-Semibold.ttf", "Report", 600);
    font(builder, "DejaVuSansMono.ttf", "Hash", 400);
    builder.withHtmlContent(html, null);
    // The page holds no reference to anything outside itself, and must not get one.
    builder.useUriResolver((base, uri) -> null);
    return builder;
  }

  private static void describe(PDDocument document, ReportContent content) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(content.framework().title() + " evidence report, " + content.tenant());
    about.setSubject("Evidence, not certification");
    about.setProducer("Kaizen");
    about.setCreator("Kaizen");
    var at = GregorianCalendar.from(content.generatedAt().atZone(ZoneOffset.UTC));
    about.setCreationDate(at);
    about.setModificationDate(at);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    metadata.importXMPMetadata(
        archived(metadata.toByteArray(), content.generatedAt()).getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(
        ByteBuffer.wrap(HexFormat.of().parseHex(content.contentHash())).getLong());
  }

  /** The renderer writes itself and the time of day; a report tells of neither. */
  private static String archived(byte[] metadata, Instant at) {
    return new String(metadata, StandardCharsets.UTF_8)
        .replaceAll("(<pdf:Producer>)[^<]*", "$1Kaizen")
        .replaceAll(
            "(<xmp:CreateDate>)[^<]*",
            "$1" + DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS)));
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
