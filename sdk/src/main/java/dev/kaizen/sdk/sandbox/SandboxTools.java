package dev.kaizen.sdk.sandbox;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox as a tool: it reads, for it can change nothing outside itself. */
public final class SandboxTools implements Tools.Provider {
  private final Sandbox sandbox = new Sandbox(SandboxLimits.USUAL);

  @Override
  public Collection<Tool> tools() {
    return List.of(
        Tool.reads(
            "run-code",
            "Runs JavaScript: the body of a function of 'input' that returns a JSON value. No files,"
                + " no network, five seconds",
            List.of(
                Field.required("code", FieldType.STRING, "The body of the function"),
                Field.optional("input", FieldType.OBJECT, "What it gets as 'input'")),
            this::run));
  }

  private Map<String, Object> run(Tool.Call call) throws InterruptedException {
    Map<String, Object> input =
        call.arguments().get("input") instanceof Map<?, ?> given
            ? JsonValues.object(given)
            : Map.of();
    return switch (sandbox.run(String.valueOf(call.arguments().get("code")), input)) {
      case SandboxResult.Value value -> {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("value", value.value());
        result.put("printed", value.printed());
        yield result;
      }
      case SandboxResult.Failed failed ->
          throw new KaizenException(
              ErrorCode.INVALID_INPUT,
              "%s: %s\n%s".formatted(failed.failure(), failed.message(), failed.printed()).strip());
    };
  }
}
