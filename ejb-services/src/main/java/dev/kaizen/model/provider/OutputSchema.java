package dev.kaizen.model.provider;

import dev.kaizen.sdk.model.Signature;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;

/** A signature as the response format a provider can hold a model to. */
final class OutputSchema {
  private OutputSchema() {}

  static ResponseFormat of(Signature signature, boolean cites) {
    boolean open =
        signature.outputs().stream()
            .anyMatch(f -> f.type() == FieldType.OBJECT || f.type() == FieldType.LIST);
    // A schema cannot say "any object": then the words of the prompt must do.
    if (open) {
      return ResponseFormat.builder().type(ResponseFormatType.JSON).build();
    }
    var object = JsonObjectSchema.builder();
    List<String> required = new ArrayList<>();
    for (Field field : signature.outputs()) {
      object.addProperty(field.name(), element(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (cites) {
      object.addProperty("citations", citations());
      required.add("citations");
    }
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name("answer")
                .rootElement(object.required(required).additionalProperties(false).build())
                .build())
        .build();
  }

  private static JsonSchemaElement citations() {
    return JsonArraySchema.builder()
        .items(
            JsonObjectSchema.builder()
                .addStringProperty("passage", "id of the passage")
                .addStringProperty("quote", "words copied from it exactly")
                .required("passage", "quote")
                .additionalProperties(false)
                .build())
        .build();
  }

  static JsonSchemaElement element(Field field) {
    String description = field.description();
    return switch (field.type()) {
      case STRING ->
          field.allowed().isEmpty()
              ? JsonStringSchema.builder().description(description).build()
              : JsonEnumSchema.builder()
                  .enumValues(field.allowed())
                  .description(description)
                  .build();
      case NUMBER -> JsonNumberSchema.builder().description(description).build();
      case INTEGER -> JsonIntegerSchema.builder().description(description).build();
      case BOOLEAN -> JsonBooleanSchema.builder().description(description).build();
      case OBJECT, LIST -> throw new IllegalArgumentException(field.type() + " has no fixed shape");
    };
  }
}
