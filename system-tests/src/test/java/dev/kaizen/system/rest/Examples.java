package dev.kaizen.system.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The good bodies that the server's own document gives, and the same with one text exchanged. */
record Examples(JsonNode document) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Missing when the operation takes no JSON. */
  JsonNode body(OpenApi.Operation operation) {
    JsonNode media = operation.words().at("/requestBody/content/application~1json");
    if (media.isMissingNode()) {
      return media;
    }
    JsonNode own = example(media);
    JsonNode found = own.isMissingNode() ? ofSchema(media.path("schema")) : own;
    return found.isMissingNode() ? JsonNodeFactory.instance.objectNode() : found;
  }

  /** The body once for each of its texts and numbers, with that one exchanged. */
  static List<String> exchanged(JsonNode body, String text) {
    List<String> pointers = new ArrayList<>();
    collect(body, "", pointers);
    return pointers.stream().map(pointer -> with(body, pointer, text)).toList();
  }

  static String allExchanged(JsonNode body, String text) {
    JsonNode copy = body.deepCopy();
    List<String> pointers = new ArrayList<>();
    collect(body, "", pointers);
    pointers.forEach(pointer -> put(copy, pointer, text));
    return copy.toString();
  }

  private static String with(JsonNode body, String pointer, String text) {
    JsonNode copy = body.deepCopy();
    put(copy, pointer, text);
    return copy.toString();
  }

  private static void put(JsonNode copy, String pointer, String text) {
    int last = pointer.lastIndexOf('/');
    String key = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    JsonNode parent = copy.at(pointer.substring(0, last));
    if (parent instanceof ObjectNode object) {
      object.put(key, text);
    } else if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), JsonNodeFactory.instance.textNode(text));
    }
  }

  private static void collect(JsonNode node, String at, List<String> pointers) {
    if (node.isValueNode()) {
      if (!at.isEmpty()) {
        pointers.add(at);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at + "/" + i, pointers);
      }
    } else {
      node.properties()
          .forEach(
              p ->
                  collect(
                      p.getValue(),
                      at + "/" + p.getKey().replace("~", "~0").replace("/", "~1"),
                      pointers));
    }
  }

  private JsonNode ofSchema(JsonNode schema) {
    if (schema.has("$ref")) {
      String[] name = schema.path("$ref").asText().split("/");
      return ofSchema(document.path("components").path("schemas").path(name[name.length - 1]));
    }
    JsonNode own = example(schema);
    if (!own.isMissingNode()) {
      return own;
    }
    if (schema.has("items")) {
      JsonNode item = ofSchema(schema.path("items"));
      return item.isMissingNode() ? item : JsonNodeFactory.instance.arrayNode().add(item);
    }
    if (!schema.has("properties")) {
      return MissingNode.getInstance();
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            p -> {
              JsonNode value = ofSchema(p.getValue());
              if (!value.isMissingNode()) {
                object.set(p.getKey(), value);
              }
            });
    return object;
  }

  /** Examples written as text are read as what they stand for. */
  private static JsonNode example(JsonNode where) {
    JsonNode found =
        where.has("example")
            ? where.path("example")
            : where.path("examples").isArray()
                ? where.path("examples").path(0)
                : where.path("examples").isObject()
                    ? where.path("examples").elements().next().path("value")
                    : MissingNode.getInstance();
    if (found.isTextual() && found.asText().strip().startsWith("{")) {
      try {
        return JSON.readTree(found.asText());
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        return found;
      }
    }
    return found;
  }
}
