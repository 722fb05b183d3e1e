package dev.kaizen.approval.attachment;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * What may be added as evidence: documents and pictures. The bytes say what a file is; its name
 * only tells apart what looks alike in bytes, such as the formats that are ZIP files inside.
 */
public final class AttachmentKinds {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN = "application/vnd.oasis.opendocument.";
  private static final Set<String> ALLOWED =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "text/plain",
          "text/csv",
          "text/markdown",
          "text/x-web-markdown",
          "message/rfc822",
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet",
          OFFICE + "presentationml.presentation",
          OPEN + "text",
          OPEN + "spreadsheet",
          OPEN + "presentation");

  private AttachmentKinds() {}

  /** The media type; UNSUPPORTED_MEDIA_TYPE for what may not be added. */
  public static String of(String name, byte[] content) {
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    String alone = detected(content, new Metadata());
    String type = detected(content, named);
    // A name makes a type only of what its bytes already are.
    if (!ALLOWED.contains(type) || alone.equals("application/octet-stream")) {
      throw unsupported(name, alone);
    }
    if (isZipped(type) && hasProgram(content)) {
      throw unsupported(name, "a document with a program (macros) in it");
    }
    return type;
  }

  private static String detected(byte[] content, Metadata metadata) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new ByteArrayInputStream(content), metadata)
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can be read", e);
    }
  }

  private static boolean isZipped(String type) {
    return type.startsWith(OFFICE) || type.startsWith(OPEN);
  }

  private static boolean hasProgram(byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      boolean any = false;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        any = true;
        String inside = entry.getName();
        if (inside.endsWith("vbaProject.bin") || inside.startsWith("Basic/")) {
          return true;
        }
      }
      // What cannot be looked into is not taken for harmless.
      return !any;
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }

  private static KaizenException unsupported(String name, String found) {
    return new KaizenException(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        "'%s' is %s; add PDF, Office or OpenDocument files, pictures (PNG, JPEG, GIF, WebP), text, CSV or mail"
            .formatted(name, found));
  }
}
