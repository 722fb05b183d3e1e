package dev.kaizen.sdk.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Plain JSON values as text and back. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();
  private static final ObjectMapper CANONICAL =
      MAPPER.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private JsonText() {}

  /** INVALID_INPUT with line and column when the text is not one JSON value. */
  public static @Nullable Object parse(String json) {
    try {
      return JsonValues.value(MAPPER.readValue(json, Object.class));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new KaizenException(
          ErrorCode.INVALID_INPUT,
          "This is not JSON: %s%s"
              .formatted(
                  e.getOriginalMessage(),
                  at == null
                      ? ""
                      : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())),
          e);
    }
  }

  /** Keeps the order of names. */
  public static String write(@Nullable Object value) {
    return write(MAPPER, value);
  }

  /** The one text that equal values share: names sorted, no white space. */
  public static String canonical(@Nullable Object value) {
    return write(CANONICAL, value);
  }

  /** SHA-256 of the canonical text in UTF-8, lower-case hex. */
  public static String sha256(@Nullable Object value) {
    try {
      byte[] text = canonical(value).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String write(ObjectMapper mapper, @Nullable Object value) {
    try {
      return mapper.writeValueAsString(JsonValues.value(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values can be written", e);
    }
  }
}
