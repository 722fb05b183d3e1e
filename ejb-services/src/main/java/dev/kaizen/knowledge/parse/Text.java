package dev.kaizen.knowledge.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text as the database and readers take it. */
final class Text {
  private static final Charset OLD = Charset.forName("windows-1252");

  private Text() {}

  /** UTF-8 where the bytes are UTF-8, UTF-16 with a mark, else the old Windows code page. */
  static String decode(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, OLD);
    }
  }

  /**
   * Without control characters (PostgreSQL refuses NUL), trailing spaces and runs of empty lines.
   */
  static String clean(String text) {
    return text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\u00ad|\\ufeff|\\ufffe|\\uffff", "")
        .replaceAll(
            "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
            "\ufffd")
        .replace('\u00a0', ' ')
        .replaceAll(" *\\t[ \\t]*", "  ")
        .replaceAll("[ \\t]+(?=\\n|$)", "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
