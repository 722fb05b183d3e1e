package dev.kaizen.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a bundle as bytes and back. A value has one form, and a line in any other is
 * refused, so that every byte of a bundle counts: fields in a fixed order, no white space, nothing
 * escaped that JSON lets stand.
 */
final class BundleLines {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private BundleLines() {}

  /** Says in words why a line is not one of a bundle. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  static byte[] header(BundleHeader header) throws IOException {
    return line(
        json -> {
          json.writeStringField("format", header.format());
          json.writeStringField("tenant", header.tenant());
          json.writeStringField("exportedAt", AuditChain.time(header.exportedAt()));
          json.writeNumberField("entries", header.entries());
          json.writeObjectFieldStart("head");
          json.writeNumberField("seq", header.head().seq());
          json.writeStringField("hash", header.head().hash());
          json.writeEndObject();
        });
  }

  static byte[] entry(ChainEntry entry) throws IOException {
    return line(
        json -> {
          json.writeNumberField("seq", entry.seq());
          json.writeStringField("at", AuditChain.time(entry.at()));
          json.writeStringField("actor", entry.actor());
          if (entry.channel() != null) {
            json.writeStringField("channel", entry.channel());
            json.writeStringField("address", entry.address());
          }
          json.writeStringField("action", entry.action());
          json.writeStringField("subjectType", entry.subjectType());
          json.writeStringField("subjectId", entry.subjectId());
          json.writeStringField("payload", entry.payload());
          json.writeStringField("prevHash", entry.prevHash());
          json.writeStringField("hash", entry.hash());
        });
  }

  static BundleHeader header(byte[] line) throws Malformed {
    BundleHeader header =
        parse(
            line,
            json -> {
              String format = json.text("format");
              if (!format.equals(BundleHeader.FORMAT) && !format.equals(BundleHeader.FORMAT_1)) {
                throw new Malformed("its format is not " + BundleHeader.FORMAT);
              }
              String tenant = json.text("tenant");
              Instant exportedAt = json.time("exportedAt");
              long entries = json.number("entries");
              json.object("head");
              var head = new ChainHead(json.number("seq"), json.text("hash"));
              json.end();
              return new BundleHeader(format, tenant, exportedAt, entries, head);
            });
    sameBytes(line, () -> header(header));
    return header;
  }

  static ChainEntry entry(byte[] line) throws Malformed {
    ChainEntry entry =
        parse(
            line,
            json -> {
              long seq = json.number("seq");
              Instant at = json.time("at");
              String actor = json.text("actor");
              String channel = json.textIfThere("channel");
              String address = channel == null ? "" : json.text("address");
              return new ChainEntry(
                  seq,
                  at,
                  actor,
                  channel,
                  address,
                  json.text("action"),
                  json.text("subjectType"),
                  json.text("subjectId"),
                  json.text("payload"),
                  json.text("prevHash"),
                  json.text("hash"));
            });
    sameBytes(line, () -> entry(entry));
    return entry;
  }

  private interface Writing {
    void fields(JsonGenerator json) throws IOException;
  }

  private interface Reading<T> {
    T fields(Fields json) throws IOException, Malformed;
  }

  private interface Rendering {
    byte[] bytes() throws IOException;
  }

  private static byte[] line(Writing writing) throws IOException {
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      writing.fields(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static <T> T parse(byte[] line, Reading<T> reading) throws Malformed {
    try (JsonParser parser = JSON.createParser(line)) {
      var fields = new Fields(parser);
      fields.expect(JsonToken.START_OBJECT);
      T value = reading.fields(fields);
      fields.end();
      if (parser.nextToken() != null) {
        throw new Malformed("something follows its end");
      }
      return value;
    } catch (IOException | DateTimeException e) {
      throw new Malformed("it is not JSON as a bundle has it");
    }
  }

  private static void sameBytes(byte[] line, Rendering rendering) throws Malformed {
    try {
      if (Arrays.equals(line, rendering.bytes())) {
        return;
      }
    } catch (IOException | IllegalArgumentException e) {
      // A value that cannot be written was not written by an export.
    }
    throw new Malformed("its bytes are not those an export writes");
  }

  /** Takes the fields in their one order. */
  private static final class Fields {
    private final JsonParser parser;
    private @Nullable String seen;

    Fields(JsonParser parser) {
      this.parser = parser;
    }

    /** Null when another field stands here. */
    @Nullable String textIfThere(String name) throws IOException, Malformed {
      seen = parser.nextFieldName();
      return name.equals(seen) ? text(name) : null;
    }

    String text(String name) throws IOException, Malformed {
      field(name);
      expect(JsonToken.VALUE_STRING);
      return parser.getText();
    }

    long number(String name) throws IOException, Malformed {
      field(name);
      expect(JsonToken.VALUE_NUMBER_INT);
      return parser.getLongValue();
    }

    Instant time(String name) throws IOException, Malformed {
      return Instant.parse(text(name));
    }

    void object(String name) throws IOException, Malformed {
      field(name);
      expect(JsonToken.START_OBJECT);
    }

    void end() throws IOException, Malformed {
      expect(JsonToken.END_OBJECT);
    }

    void expect(JsonToken token) throws IOException, Malformed {
      if (parser.nextToken() != token) {
        throw new Malformed("its fields are not those of a bundle's line");
      }
    }

    private void field(String name) throws IOException, Malformed {
      String found = seen == null ? parser.nextFieldName() : seen;
      seen = null;
      if (!name.equals(found)) {
        throw new Malformed("the field '%s' is missing or out of its place".formatted(name));
      }
    }
  }
}
