package dev.kaizen.approval.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import java.util.Map;
import java.util.stream.Collectors;

/** Terms as JSON, for the database and for hashes. */
public final class TermsCodec {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private TermsCodec() {}

  /** Names in alphabetical order, so that equal terms have one text. */
  public static String write(ApprovalTerms terms) {
    return JsonText.canonical(plain(terms));
  }

  public static Map<String, Object> plain(ApprovalTerms terms) {
    @SuppressWarnings("unchecked")
    Map<String, Object> plain = MAPPER.convertValue(terms, Map.class);
    return plain;
  }

  /** INVALID_INPUT with the path of what is wrong. */
  public static ApprovalTerms read(String json) {
    try {
      return MAPPER.readValue(json, ApprovalTerms.class);
    } catch (JsonMappingException e) {
      throw refused(e);
    } catch (JsonProcessingException e) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "terms: this is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static KaizenException refused(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[%d]".formatted(r.getIndex()) : r.getFieldName())
            .collect(Collectors.joining("."));
    Throwable cause = e.getCause();
    String what =
        cause instanceof KaizenException ? String.valueOf(cause.getMessage()) : "not as expected";
    return new KaizenException(
        ErrorCode.INVALID_INPUT,
        "terms%s: %s".formatted(path.isEmpty() ? "" : "." + path, what),
        e);
  }
}
