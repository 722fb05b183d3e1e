package dev.kaizen.sdk.model.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.model.Model;
import dev.kaizen.sdk.model.ModelAnswer;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.model.Prompt;
import dev.kaizen.sdk.model.Usage;
import dev.kaizen.sdk.tool.ToolCall;
import dev.kaizen.sdk.workflow.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The built-in model: no key, no network, no chance. It understands nothing; it finds. Each field
 * of the signature is filled by the first rule that fits it, from the passages and then from the
 * inputs, and every value taken from a passage is cited with the words it was taken from. Text in
 * passages and inputs is read, never obeyed.
 *
 * <p>It does not guess. A question that the text does not answer gets an answer that says so; an
 * optional field it cannot find is null; a required one fails with {@code MODEL_OUTPUT_INVALID},
 * which names the field. Tokens are words divided by white space; they cost nothing.
 *
 * <p>See docs/features/models.md for what the rules read, and docs/decisions/0006.
 */
public final class OfflineModel implements Model {
  public static final String NAME = "offline/extractive-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public ModelAnswer answer(ModelRequest request) {
    List<ToolCall> calls = request.tools().isEmpty() ? List.of() : new ToolChoice(request).calls();
    if (calls.isEmpty()) {
      return filled(request);
    }
    String prompt = Prompt.of(request).text();
    String raw = JsonText.write(calls.stream().map(c -> List.of(c.tool(), c.arguments())).toList());
    return ModelAnswer.calling(
        calls, NAME, prompt, raw, new Usage(1, Terms.count(prompt), Terms.count(raw), 0));
  }

  private static ModelAnswer filled(ModelRequest request) {
    Material material = Material.of(ToolResults.asPassages(request));
    Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
    request.signature().outputs().forEach(f -> outputs.put(f.name(), null));
    List<Evidence> evidence = new ArrayList<>();
    boolean abstained = false;
    for (Field field : request.signature().outputs()) {
      if (Abstention.fits(field) || Rationale.fits(field) || Confidence.fits(field)) {
        continue;
      }
      Optional<Finding> value = FieldRule.find(field, material);
      value.ifPresent(f -> evidence.addAll(f.evidence()));
      if (value.isPresent()) {
        outputs.put(field.name(), value.get().value());
      } else if (Answering.fits(field)) {
        outputs.put(field.name(), Answering.abstention(material));
        abstained = true;
      } else if (field.required()) {
        throw notFound(field);
      }
    }
    List<Evidence> found = List.copyOf(evidence);
    for (Field field : request.signature().outputs()) {
      if (Confidence.fits(field)) {
        outputs.put(field.name(), Confidence.value(material, found, abstained));
      } else if (Abstention.fits(field)) {
        outputs.put(field.name(), Abstention.value(field, abstained));
      } else if (Rationale.fits(field)) {
        Finding rationale = Rationale.write(field, material, evidence);
        outputs.put(field.name(), rationale.value());
        evidence.addAll(rationale.evidence());
      }
    }
    return answer(request, outputs, evidence);
  }

  private static ModelAnswer answer(
      ModelRequest request, Map<String, @Nullable Object> outputs, List<Evidence> evidence) {
    List<Citation> citations =
        ToolResults.givenOnly(
            request,
            evidence.stream()
                .flatMap(e -> e.source().cite(e.quote()).stream())
                .distinct()
                .toList());
    String prompt = Prompt.of(request).text();
    String raw = json(outputs);
    var usage = new Usage(1, Terms.count(prompt), Terms.count(raw), 0);
    return new ModelAnswer(outputs, citations, NAME, prompt, raw, usage);
  }

  private static KaizenException notFound(Field field) {
    return new KaizenException(
        ErrorCode.MODEL_OUTPUT_INVALID,
        ("The offline model found no value for the required field '%s' in the given text. Give it"
                + " text that names the value, make the field optional, or connect a model.")
            .formatted(field.name()));
  }

  private static String json(Map<String, @Nullable Object> outputs) {
    try {
      return JSON.writeValueAsString(outputs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Outputs are JSON values", e);
    }
  }
}
