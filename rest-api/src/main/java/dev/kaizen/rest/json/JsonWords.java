package dev.kaizen.rest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body in words a person can act on, and where. */
final class JsonWords {
  private JsonWords() {}

  /**
   * @param allMissing the fields the body lacks at its top, asked for only when one is missing
   */
  static KaizenException refusal(JsonProcessingException e, Supplier<List<String>> allMissing) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      // A record that refused its values, or a body that grew past its limit.
      if (cause instanceof KaizenException ours) {
        return ours;
      }
    }
    return new KaizenException(ErrorCode.INVALID_INPUT, words(e, allMissing), e);
  }

  private static String words(JsonProcessingException e, Supplier<List<String>> allMissing) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "Unknown field %s%s; known are %s"
              .formatted(path(unknown), place(e), unknown.getKnownPropertyIds());
      case InvalidNullException empty -> "Field %s must not be null".formatted(path(empty));
      case InvalidFormatException bad ->
          "Field %s%s is not a valid %s"
              .formatted(path(bad), place(e), bad.getTargetType().getSimpleName());
      case MismatchedInputException missing when isMissing(missing) -> missing(missing, allMissing);
      case MismatchedInputException wrong when wrong.getPath().isEmpty() ->
          "The body is not the JSON expected here" + place(e);
      case JsonMappingException wrong ->
          "Field %s%s has a value of the wrong form".formatted(path(wrong), place(e));
      default -> "The body is not valid JSON%s: %s".formatted(place(e), e.getOriginalMessage());
    };
  }

  private static String missing(MismatchedInputException e, Supplier<List<String>> allMissing) {
    List<String> names = e.getPath().size() == 1 ? allMissing.get() : List.of();
    return names.size() < 2
        ? "Field %s is missing".formatted(path(e))
        : "Fields %s are missing"
            .formatted(names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", ")));
  }

  private static boolean isMissing(MismatchedInputException e) {
    return e.getOriginalMessage().startsWith("Missing required creator property");
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining(".", "'", "'"))
        .replace(".[", "[");
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
