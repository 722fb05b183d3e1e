package dev.kaizen.knowledge.parse;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads one document with the one parser of its kind. No parser is looked up: none that starts a
 * program, reads text from images or opens what is embedded can be reached. Tika's XML readers
 * resolve no external entity; what unpacks to far more than it is gets cut off.
 */
final class TikaReader {
  /** What a parser found. */
  record Found(BlockHandler text, String title) {}

  private static final String MEND =
      "open it in the program it was made with, save it anew and upload that";

  private TikaReader() {}

  static Found read(DocumentKind kind, Path file) throws IOException {
    var blocks = new BlockHandler();
    var metadata = new Metadata();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser(kind).parse(in, new SecureContentHandler(blocks, in), metadata, context());
    } catch (EncryptedDocumentException e) {
      throw unreadable(
          "The document is protected by a password: save it without one and upload that", e);
    } catch (SAXException | TikaException e) {
      throw refused(e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw unreadable("The document is damaged: " + MEND, e);
    }
    String title = metadata.get(TikaCoreProperties.TITLE);
    return new Found(blocks, title == null ? "" : Text.oneLine(Text.clean(title)));
  }

  private static Parser parser(DocumentKind kind) {
    return switch (kind) {
      case PDF -> new PDFParser();
      case DOCX -> new OOXMLParser();
      case HTML -> new JSoupParser();
      case MARKDOWN, TEXT -> throw new IllegalArgumentException(kind + " needs no parser");
    };
  }

  private static ParseContext context() {
    var pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setExtractAnnotationText(false);
    pdf.setSortByPosition(true);
    var office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setExtractMacros(false);
    var context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private static KaizenException refused(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BlockHandler.LimitReached limit) {
        return new KaizenException(
            ErrorCode.TOO_LARGE,
            "The document's text is too long (%s): upload it in parts"
                .formatted(limit.getMessage()),
            e);
      }
    }
    return unreadable("The document is damaged: " + MEND, e);
  }

  static KaizenException unreadable(String message, @Nullable Throwable cause) {
    return new KaizenException(ErrorCode.UNREADABLE_DOCUMENT, message, cause);
  }

  /** Attachments and pictures stay closed. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      throw new IllegalStateException("Embedded documents are not opened");
    }
  }
}
