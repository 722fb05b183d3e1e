package dev.kaizen.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the fields a body lacks, where the reader stops at the first. */
final class MissingFields {
  private static final JsonMapper JSON = new JsonMapper();

  private MissingFields() {}

  static List<String> of(Class<?> type, byte[] body) {
    if (!type.isRecord()) {
      return List.of();
    }
    JsonNode sent = tree(body);
    return Arrays.stream(type.getRecordComponents())
        .filter(MissingFields::isRequired)
        .map(RecordComponent::getName)
        .filter(name -> !sent.has(name))
        .toList();
  }

  private static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException("The body was read before", e);
    }
  }
}
