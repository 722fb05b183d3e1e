package dev.kaizen.sdk.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events as a journal keeps them: a kind, and a JSON text of the rest. */
public final class RunEventCodec {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();
  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(RunEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private RunEventCodec() {}

  /** The event's simple name, such as {@code StepCompleted}. */
  public static String kind(RunEvent event) {
    return event.getClass().getSimpleName();
  }

  /** Which attempt at its node the event speaks of; null when it speaks of none. */
  public static @Nullable Integer attempt(RunEvent event) {
    return switch (event) {
      case RunEvent.StepCompleted e -> e.attempt();
      case RunEvent.StepFailed e -> e.attempt();
      case RunEvent.Opened e -> e.attempt();
      case RunEvent.WaitStarted e -> e.attempt();
      case RunEvent.Compensated e -> e.attempt();
      case RunEvent.CompensationFailed e -> e.attempt();
      default -> null;
    };
  }

  public static String toJson(RunEvent event) {
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every event can be written", e);
    }
  }

  /** INTERNAL when the journal holds what no version of this program wrote. */
  public static RunEvent fromJson(String kind, String json) {
    Class<?> type = KINDS.get(kind);
    if (type == null) {
      throw new KaizenException(
          ErrorCode.INTERNAL,
          "The journal holds an event of the unknown kind '%s'".formatted(kind));
    }
    try {
      return (RunEvent) MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new KaizenException(
          ErrorCode.INTERNAL,
          "The journal holds a broken event of the kind '%s'".formatted(kind),
          e);
    }
  }
}
