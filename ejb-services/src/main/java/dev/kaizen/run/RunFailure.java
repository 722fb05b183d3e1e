package dev.kaizen.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a run failed: where, and in words. */
public record RunFailure(@Nullable String node, ErrorCode code, String message) {

  /** As the run's row keeps it. */
  public String text() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("node", node);
    fields.put("code", code.name());
    fields.put("message", message);
    return JsonText.write(fields);
  }
}
