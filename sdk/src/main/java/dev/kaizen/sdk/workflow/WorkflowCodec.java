package dev.kaizen.sdk.workflow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Definitions as JSON and YAML, without loss in either direction. Reading is strict: what it does
 * not know it refuses, with INVALID_WORKFLOW and the path. It checks the form; {@link
 * WorkflowValidator} checks the meaning.
 */
public final class WorkflowCodec {
  private static final int LARGEST_TEXT = 512 * 1024;
  private static final YAMLMapper YAML =
      YAMLMapper.builder(YAMLFactory.builder().stringQuotingChecker(new YamlQuoting()).build())
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();
  private static final ObjectMapper PRETTY = new ObjectMapper();

  private WorkflowCodec() {}

  public static WorkflowDefinition fromJson(String json) {
    requireSize(json);
    try {
      return fromTree(JsonText.parse(json));
    } catch (KaizenException e) {
      throw asWorkflow(e);
    }
  }

  /** One document; anchors and aliases are refused. */
  public static WorkflowDefinition fromYaml(String yaml) {
    requireSize(yaml);
    try (YAMLParser parser = YAML.getFactory().createParser(yaml)) {
      refuseAliases(yaml);
      Object tree = YAML.readValue(parser, Object.class);
      if (parser.nextToken() != null) {
        throw invalid("The text holds more than one document");
      }
      return fromTree(JsonValues.value(tree));
    } catch (JsonProcessingException e) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW,
          "This is not YAML: %s at line %d, column %d"
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNr()),
          e);
    } catch (IOException e) {
      throw new KaizenException(ErrorCode.INVALID_WORKFLOW, "This cannot be read as YAML", e);
    } catch (KaizenException e) {
      throw asWorkflow(e);
    }
  }

  /** From the plain JSON value of the form. */
  public static WorkflowDefinition fromTree(@Nullable Object tree) {
    FormReader in = new FormReader(tree, "");
    WorkflowDefinition definition = read(in);
    in.end();
    return definition;
  }

  static WorkflowDefinition read(FormReader in) {
    String name = in.text("name");
    NodeReader nodes = new NodeReader();
    return new WorkflowDefinition(
        name,
        in.text("title", name),
        in.text("description", ""),
        in.objects("input", NodeForm::readField),
        in.objects("state", NodeForm::readStateField),
        in.objects("nodes", nodes::read),
        in.objects("edges", NodeForm::readEdge),
        nodes.handling(),
        in.expressions("output"));
  }

  public static String toJson(WorkflowDefinition definition) {
    try {
      return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(toTree(definition));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values can be written", e);
    }
  }

  public static String toYaml(WorkflowDefinition definition) {
    try {
      return YAML.writeValueAsString(toTree(definition));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values can be written", e);
    }
  }

  /** The form as a plain JSON value, properties in the order people read them. */
  public static Map<String, Object> toTree(WorkflowDefinition definition) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", definition.name());
    out.put("title", definition.title());
    out.put("description", definition.description());
    out.put("input", definition.input().stream().map(NodeForm::writeField).toList());
    // Left out when empty, so that the hash of a definition without it is what it always was.
    if (!definition.state().isEmpty()) {
      out.put("state", definition.state().stream().map(NodeForm::writeStateField).toList());
    }
    NodeWriter nodes = new NodeWriter(definition.handling());
    out.put("nodes", definition.nodes().stream().map(nodes::write).toList());
    out.put("edges", definition.edges().stream().map(NodeForm::writeEdge).toList());
    out.put("output", definition.output());
    return JsonValues.object(out);
  }

  /** Names sorted, no white space: equal definitions have equal texts. */
  public static String canonicalJson(WorkflowDefinition definition) {
    return JsonText.canonical(toTree(definition));
  }

  /** SHA-256 of the canonical JSON, lower-case hex. */
  public static String contentHash(WorkflowDefinition definition) {
    return JsonText.sha256(toTree(definition));
  }

  /** The reader would take an alias for a text of its name, which nobody means. */
  private static void refuseAliases(String yaml) throws IOException {
    try (YAMLParser parser = YAML.getFactory().createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          throw invalid(
              "Anchors and aliases are not read: line %d"
                  .formatted(parser.currentTokenLocation().getLineNr()));
        }
      }
    }
  }

  private static void requireSize(String text) {
    if (text.length() > LARGEST_TEXT) {
      throw invalid("A workflow has at most %d characters".formatted(LARGEST_TEXT));
    }
  }

  private static KaizenException invalid(String message) {
    return new KaizenException(ErrorCode.INVALID_WORKFLOW, message);
  }

  private static KaizenException asWorkflow(KaizenException e) {
    return e.code() == ErrorCode.INVALID_WORKFLOW
        ? e
        : new KaizenException(ErrorCode.INVALID_WORKFLOW, String.valueOf(e.getMessage()), e);
  }
}
