package dev.kaizen.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the lines of a bundle; a line that is not exactly of the format is refused. */
final class BundleReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> HEADER =
      Set.of("format", "tenant", "exportedAt", "headSeq", "headHash");
  private static final Set<String> ENTRY =
      Set.of(
          "seq",
          "at",
          "actor",
          "action",
          "subjectType",
          "subjectId",
          "payload",
          "prevHash",
          "hash");

  private BundleReader() {}

  static BundleHeader header(String line) throws IOException {
    Map<String, String> fields = fields(line, HEADER);
    if (!BundleHeader.FORMAT.equals(fields.get("format"))) {
      throw new IOException("the first line does not name the format " + BundleHeader.FORMAT);
    }
    return new BundleHeader(
        text(fields, "format"),
        text(fields, "tenant"),
        text(fields, "exportedAt"),
        number(fields, "headSeq"),
        text(fields, "headHash"));
  }

  static BundleEntry entry(String line) throws IOException {
    Map<String, String> fields = fields(line, ENTRY);
    String prevHash = text(fields, "prevHash");
    if (!prevHash.matches("[0-9a-f]{64}")) {
      throw new IOException("prevHash is not 64 lower-case hex digits");
    }
    return new BundleEntry(
        number(fields, "seq"),
        text(fields, "at"),
        text(fields, "actor"),
        text(fields, "action"),
        text(fields, "subjectType"),
        text(fields, "subjectId"),
        text(fields, "payload"),
        prevHash,
        text(fields, "hash"));
  }

  private static Map<String, String> fields(String line, Set<String> names) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the line is not a JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (!names.contains(name) || fields.put(name, parser.getText()) != null) {
          throw new IOException("'%s' does not belong here, or stands twice".formatted(name));
        }
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
          throw new IOException("'%s' is neither text nor a whole number".formatted(name));
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("something follows the object on the line");
      }
    }
    return fields;
  }

  private static String text(Map<String, String> fields, String name) throws IOException {
    String value = fields.get(name);
    if (value == null) {
      throw new IOException("'%s' is missing".formatted(name));
    }
    return value;
  }

  private static long number(Map<String, String> fields, String name) throws IOException {
    try {
      return Long.parseLong(text(fields, name));
    } catch (NumberFormatException e) {
      throw new IOException("'%s' is not a whole number".formatted(name), e);
    }
  }
}
