package dev.kaizen.rest.run;

import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param checkpoint from the list of the run's checkpoints
 * @param state the fields that have other values from there on; none when missing
 */
@Schema(example = "{\"checkpoint\":3,\"state\":{\"amount\":900}}")
public record ForkRun(long checkpoint, @Nullable Map<String, Object> state) {
  Map<String, Object> edits() {
    return state == null ? Map.of() : JsonValues.object(state);
  }
}
