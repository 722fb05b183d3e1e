package dev.kaizen.rest.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** The body that is a workflow's definition: its own codec reads it, so no Java type tells it. */
final class DefinitionExample {
  private static final String YAML =
      """
      name: ask
      title: Ask
      description: Answers a question
      input:
        - {name: question, type: STRING, description: What is asked, required: true, allowed: []}
      nodes:
        - type: agent
          id: answer
          title: Answer
          instructions: Answer the question.
          inputs: {question: input.question}
          outputs:
            - {name: answer, type: STRING, description: The answer, required: true, allowed: []}
          into: answer
      edges: []
      output: {answer: state.answer.answer}
      """;

  private static final Map<String, Object> FIELD =
      Map.of("type", "STRING", "required", true, "allowed", List.of());

  private DefinitionExample() {}

  static RequestBody body() {
    return OASFactory.createRequestBody()
        .required(true)
        .description("A workflow's definition")
        .content(
            OASFactory.createContent()
                .addMediaType("application/json", media(Schema.SchemaType.OBJECT).example(json()))
                .addMediaType("application/yaml", media(Schema.SchemaType.STRING).example(YAML)));
  }

  private static MediaType media(Schema.SchemaType type) {
    return OASFactory.createMediaType().schema(OASFactory.createSchema().addType(type));
  }

  private static Map<String, Object> json() {
    Map<String, Object> node =
        Map.of(
            "type", "agent",
            "id", "answer",
            "title", "Answer",
            "instructions", "Answer the question.",
            "inputs", Map.of("question", "input.question"),
            "outputs", List.of(field("answer", "The answer")),
            "into", "answer");
    return Map.of(
        "name", "ask",
        "title", "Ask",
        "description", "Answers a question",
        "input", List.of(field("question", "What is asked")),
        "nodes", List.of(node),
        "edges", List.of(),
        "output", Map.of("answer", "state.answer.answer"));
  }

  private static Map<String, Object> field(String name, String description) {
    Map<String, Object> field = new java.util.LinkedHashMap<>(FIELD);
    field.put("name", name);
    field.put("description", description);
    return field;
  }
}
