package dev.kaizen.rest.gallery;

import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pattern with its workflow. */
@Schema(
    name = "Pattern",
    example =
        """
        {"id":"simple-qa","name":"Questions and answers","group":"Single agent",
         "description":"Answers one question","purpose":"One question, one answer",
         "limits":"Questions that need several searches",
         "parameters":[{"name":"threshold","type":"number","description":"How sure it must be",
           "usual":0.5,"min":0,"max":1,"allowed":[]}],
         "knowledgeBases":[],"sample":{"question":"How many vacation days are there?"},
         "workflow":{"name":"simple-qa","title":"Questions and answers","nodes":[]}}""")
public record PatternJson(
    String id,
    String name,
    String group,
    String description,
    @Schema(description = "What it is for") String purpose,
    @Schema(description = "When not to use it") String limits,
    @Schema(description = "The inputs with a default, which a copy may change within the bounds")
        List<Parameter> parameters,
    @Schema(description = "What it searches; a copy may name others") List<String> knowledgeBases,
    @Schema(description = "An input to try it with") Map<String, Object> sample,
    @Schema(description = "The definition, as in /workflows") Map<String, Object> workflow) {

  /** An input with a default. */
  @Schema(name = "PatternParameter")
  public record Parameter(
      String name,
      String type,
      String description,
      @Nullable Object usual,
      @Nullable Double min,
      @Nullable Double max,
      List<String> allowed) {
    static Parameter of(Field f) {
      return new Parameter(
          f.name(),
          f.type().name().toLowerCase(Locale.ROOT),
          f.description(),
          f.usual(),
          f.bounds().min(),
          f.bounds().max(),
          f.allowed());
    }
  }

  static PatternJson of(Pattern p) {
    return new PatternJson(
        p.id(),
        p.name(),
        p.group(),
        p.workflow().description(),
        p.purpose(),
        p.limits(),
        p.parameters().stream().map(Parameter::of).toList(),
        p.knowledgeBases(),
        p.sample(),
        WorkflowCodec.toTree(p.workflow()));
  }
}
