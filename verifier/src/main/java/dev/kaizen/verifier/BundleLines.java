package dev.kaizen.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of a bundle as bytes and back. A value has one form, and a line in any other is refused
 * with an IllegalArgumentException, so that every byte of a bundle counts: fields in a fixed order,
 * no white space, nothing escaped that JSON lets stand.
 */
final class BundleLines {
  static final String KEY = "key";
  static final String SIGNED = "signed";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private final byte[] line;
  private final Map<String, Object> values = new HashMap<>();

  BundleLines(byte[] line) {
    this.line = line;
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      read(parser, "");
    } catch (IOException e) {
      throw new IllegalArgumentException("it is not JSON as a bundle has it", e);
    }
  }

  /** The name of a field inside another follows that one's and a dot. */
  private void read(JsonParser parser, String in) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        read(parser, in + name + ".");
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        values.put(in + name, parser.getLongValue());
      } else {
        values.put(in + name, parser.getText());
      }
    }
  }

  static byte[] of(BundleHeader h) {
    var head = new LinkedHashMap<String, Object>();
    head.put("seq", h.head().seq());
    head.put("hash", h.head().hash());
    var fields = new LinkedHashMap<String, Object>();
    fields.put("format", h.format());
    fields.put("tenant", h.tenant());
    fields.put("exportedAt", AuditChain.time(h.exportedAt()));
    fields.put("entries", h.entries());
    fields.put("head", head);
    return line(fields);
  }

  static byte[] of(ChainEntry e) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("seq", e.seq());
    fields.put("at", AuditChain.time(e.at()));
    fields.put("actor", e.actor());
    if (e.channel() != null) {
      fields.put("channel", e.channel());
      fields.put("address", e.address());
    }
    fields.put("action", e.action());
    fields.put("subjectType", e.subjectType());
    fields.put("subjectId", e.subjectId());
    fields.put("payload", e.payload());
    fields.put("prevHash", e.prevHash());
    fields.put("hash", e.hash());
    return line(fields);
  }

  /** A line of one text: a key, or a signed head. */
  static byte[] of(String kind, String text) {
    return line(Map.of(kind, text));
  }

  BundleHeader header() {
    String format = text("format");
    if (!format.equals(BundleHeader.FORMAT) && !format.equals(BundleHeader.FORMAT_1)) {
      throw new IllegalArgumentException("its format is not " + BundleHeader.FORMAT);
    }
    var head = new ChainHead(number("head.seq"), text("head.hash"));
    var header =
        new BundleHeader(
            format, text("tenant"), Instant.parse(text("exportedAt")), number("entries"), head);
    requireSame(of(header));
    return header;
  }

  ChainEntry entry() {
    var entry =
        new ChainEntry(
            number("seq"),
            Instant.parse(text("at")),
            text("actor"),
            has("channel") ? text("channel") : null,
            has("channel") ? text("address") : "",
            text("action"),
            text("subjectType"),
            text("subjectId"),
            text("payload"),
            text("prevHash"),
            text("hash"));
    requireSame(of(entry));
    return entry;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of a line of that kind. */
  String only(String kind) {
    requireSame(of(kind, text(kind)));
    return text(kind);
  }

  private String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw missing(name);
  }

  private long number(String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw missing(name);
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("the field '%s' is missing".formatted(name));
  }

  private void requireSame(byte[] written) {
    if (!Arrays.equals(line, written)) {
      throw new IllegalArgumentException("its bytes are not those an export writes");
    }
  }

  private static byte[] line(Map<String, Object> fields) {
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Map<?, ?> fields) throws IOException {
    json.writeStartObject();
    for (var field : fields.entrySet()) {
      json.writeFieldName(field.getKey().toString());
      switch (field.getValue()) {
        case Long number -> json.writeNumber(number);
        case Map<?, ?> inner -> write(json, inner);
        default -> json.writeString(field.getValue().toString());
      }
    }
    json.writeEndObject();
  }
}
