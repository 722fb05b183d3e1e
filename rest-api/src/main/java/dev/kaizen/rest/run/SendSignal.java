package dev.kaizen.rest.run;

import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a signal carries; nothing when missing. */
@Schema(example = "{\"payload\":{\"amount\":4860}}")
public record SendSignal(@Nullable Map<String, Object> payload) {
  Map<String, Object> content() {
    return payload == null ? Map.of() : JsonValues.object(payload);
  }
}
