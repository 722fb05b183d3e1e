package dev.kaizen.examples.gallery;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.workflow.Bounds;
import dev.kaizen.sdk.workflow.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Models that say what a test wants. */
public final class Script {
  private Script() {}

  /** Says what the function makes of the request; cites the first passage when there is one. */
  public static Model saying(Function<ModelRequest, Map<String, Object>> answers) {
    return request -> {
      Map<String, Object> said = answers.apply(request);
      Map<String, Object> outputs = new LinkedHashMap<>();
      request.signature().outputs().forEach(f -> outputs.put(f.name(), said.get(f.name())));
      List<Citation> citations =
          request.passages().stream()
              .limit(1)
              .map(p -> new Citation(p.chunkId(), p.documentId(), p.title(), p.page(), p.text()))
              .toList();
      return new ModelAnswer(outputs, citations, "script/1", "prompt", "raw", Usage.NONE);
    };
  }

  public static Model failing() {
    return request -> {
      throw new KaizenException(ErrorCode.MODEL_FAILED, "The model is down");
    };
  }

  /** Values of the right type and of no sense. */
  public static Model garbage() {
    return saying(
        request -> {
          Map<String, Object> out = new HashMap<>();
          request.signature().outputs().forEach(f -> out.put(f.name(), nonsense(f)));
          return out;
        });
  }

  /** Whether the signature asks for that field. */
  public static boolean asks(ModelRequest request, String output) {
    return request.signature().outputs().stream().anyMatch(f -> f.name().equals(output));
  }

  private static Object nonsense(Field field) {
    Bounds bounds = field.bounds();
    double least = bounds.min() == null ? -1 : bounds.min();
    return switch (field.type()) {
      case STRING -> field.allowed().isEmpty() ? "]]>\u0000{{7*7}}" : field.allowed().getLast();
      case NUMBER -> least;
      case INTEGER -> (long) least;
      case BOOLEAN -> false;
      case LIST -> Arrays.asList(7, null, Map.of("a", List.of()), "", "DROP TABLE", true);
      case OBJECT -> Map.of("", 1);
    };
  }
}
