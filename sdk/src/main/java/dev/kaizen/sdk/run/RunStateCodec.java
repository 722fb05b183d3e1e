package dev.kaizen.sdk.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;

/** The state of a run as a plain JSON object, to be kept and gone on from. */
public final class RunStateCodec {
  private static final ObjectMapper MAPPER = mapper();

  private RunStateCodec() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kinds {}

  /** Derived from the rest. */
  @JsonIgnoreProperties({"over", "position", "state"})
  private interface Derived {}

  public static Map<String, Object> toTree(RunState state) {
    Map<?, ?> tree = MAPPER.convertValue(state, Map.class);
    return JsonValues.object(tree);
  }

  /** INTERNAL when the object is none that this version can read. */
  public static RunState fromTree(Map<String, Object> tree) {
    try {
      return MAPPER.convertValue(tree, RunState.class);
    } catch (IllegalArgumentException e) {
      throw new KaizenException(ErrorCode.INTERNAL, "A kept state of a run cannot be read", e);
    }
  }

  private static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .addMixIn(Position.class, Kinds.class)
            .addMixIn(RunEvent.class, Kinds.class)
            .addMixIn(RunState.class, Derived.class);
    builder.registerSubtypes(Position.class.getPermittedSubclasses());
    builder.registerSubtypes(RunEvent.class.getPermittedSubclasses());
    return builder.build();
  }
}
