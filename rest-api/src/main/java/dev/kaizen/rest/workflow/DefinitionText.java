package dev.kaizen.rest.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import jakarta.ws.rs.core.MediaType;

/** A definition as it was sent: the codec reads it, so that its errors name their path. */
final class DefinitionText {
  static final String YAML = "application/yaml";

  private DefinitionText() {}

  static WorkflowDefinition read(String text, MediaType type) {
    if (text.isBlank()) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "The body is empty; send the workflow's definition");
    }
    return type.getSubtype().endsWith("json")
        // Text that is no JSON at all is another mistake than a wrong definition.
        ? WorkflowCodec.fromTree(JsonText.parse(text))
        : WorkflowCodec.fromYaml(text);
  }
}
