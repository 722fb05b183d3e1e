package dev.kaizen.sdk.tool;

import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A model's wish to have a tool called.
 *
 * @param id tells the calls of one agent's work apart
 */
public record ToolCall(String id, String tool, Map<String, Object> arguments) {
  public ToolCall {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(tool, "tool");
    arguments = JsonValues.object(arguments);
  }

  /** The same for calls of the same tool with equal arguments. */
  public String likeness() {
    return JsonText.sha256(List.of(tool, arguments));
  }
}
