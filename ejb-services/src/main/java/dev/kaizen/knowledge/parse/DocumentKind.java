package dev.kaizen.knowledge.parse;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of documents that are read. The bytes say which one it is, not the name. */
enum DocumentKind {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  HTML("text/html"),
  MARKDOWN("text/markdown"),
  TEXT("text/plain");

  private static final int LOOK = 1 << 16;

  private final String mediaType;

  DocumentKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** UNSUPPORTED_MEDIA_TYPE for any other. */
  static DocumentKind of(Path file, String filename) throws IOException {
    String found = detect(file);
    return switch (found) {
      case "application/pdf" -> PDF;
      case "text/html", "application/xhtml+xml" -> HTML;
      case "application/zip", "application/x-tika-ooxml" -> inZip(file, found);
      default -> {
        boolean mayBeText =
            found.startsWith("text/")
                || found.startsWith("message/")
                || found.equals("application/octet-stream");
        if (mayBeText && isText(file)) {
          yield textual(filename);
        }
        throw unsupported(found);
      }
    };
  }

  private static String detect(Path file) throws IOException {
    try (InputStream in = buffered(file)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType().toString();
    }
  }

  /** Nothing that only programs write: no NUL and no other control byte, unless it is UTF-16. */
  private static boolean isText(Path file) throws IOException {
    try (InputStream in = buffered(file)) {
      byte[] start = in.readNBytes(LOOK);
      boolean wide = start.length > 1 && (start[0] & 0xff) + (start[1] & 0xff) == 0xff + 0xfe;
      for (byte b : start) {
        if (!wide && b >= 0 && b < ' ' && "\t\n\f\r\u001b".indexOf(b) < 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static InputStream buffered(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), LOOK);
  }

  /** Text is text; only what its marks mean is told by the name. */
  private static DocumentKind textual(String filename) {
    String name = filename.toLowerCase(Locale.ROOT);
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      return MARKDOWN;
    }
    return name.endsWith(".html") || name.endsWith(".htm") ? HTML : TEXT;
  }

  private static DocumentKind inZip(Path file, String found) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
    } catch (IOException e) {
      throw new KaizenException(
          ErrorCode.UNREADABLE_DOCUMENT,
          "The file is damaged: open it in the program it was made with, save it anew and upload"
              + " that",
          e);
    }
    throw unsupported(found);
  }

  private static KaizenException unsupported(String found) {
    return new KaizenException(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        "The file's content is %s; upload PDF, DOCX, HTML, Markdown or text".formatted(found));
  }
}
