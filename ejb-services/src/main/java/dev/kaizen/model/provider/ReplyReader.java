package dev.kaizen.model.provider;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.workflow.FieldValidator;
import dev.kaizen.sdk.workflow.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a model's reply apart and believes none of it that cannot be checked. */
final class ReplyReader {
  /**
   * A reply.
   *
   * @param problems how it violates the signature; empty when it does not
   */
  record Reply(Map<String, Object> outputs, List<Citation> citations, List<String> problems) {}

  private final ModelRequest request;

  ReplyReader(ModelRequest request) {
    this.request = request;
  }

  Reply read(String text) {
    Object parsed;
    try {
      parsed = JsonText.parse(withoutFence(text));
    } catch (KaizenException e) {
      return wrong("the answer is not one JSON object");
    }
    if (!(parsed instanceof Map<?, ?> object)) {
      return wrong("the answer is not one JSON object");
    }
    Map<String, Object> outputs = new LinkedHashMap<>();
    request.signature().outputs().forEach(f -> outputs.put(f.name(), object.get(f.name())));
    object.forEach(
        (name, value) -> {
          if (!name.equals("citations") || outputs.containsKey("citations")) {
            outputs.put(String.valueOf(name), value);
          }
        });
    List<String> problems =
        FieldValidator.check(request.signature().outputs(), outputs).stream()
            .map(Problem::toString)
            .toList();
    return new Reply(outputs, citations(object.get("citations")), problems);
  }

  private static Reply wrong(String problem) {
    return new Reply(Map.of(), List.of(), List.of(problem));
  }

  private static String withoutFence(String text) {
    return text.strip().replaceFirst("^```(?:json)?\\s*", "").replaceFirst("\\s*```$", "");
  }

  /** Only what was given can be cited, and only with words that stand there. */
  private List<Citation> citations(@org.jspecify.annotations.Nullable Object given) {
    List<Citation> citations = new ArrayList<>();
    if (given instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> map
            && map.get("passage") instanceof String id
            && map.get("quote") instanceof String quote) {
          cite(id, quote).ifPresent(citations::add);
        }
      }
    }
    return citations.stream().distinct().toList();
  }

  private Optional<Citation> cite(String id, String quote) {
    return request.passages().stream()
        .filter(p -> p.chunkId().equals(id))
        .findFirst()
        .flatMap(
            p ->
                literal(p, quote)
                    .map(
                        words ->
                            new Citation(p.chunkId(), p.documentId(), p.title(), p.page(), words)));
  }

  /** The quote as it stands in the passage, whatever the model made of its white space. */
  private static Optional<String> literal(Passage passage, String quote) {
    if (quote.isBlank()) {
      return Optional.empty();
    }
    String pattern =
        Arrays.stream(quote.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher m = Pattern.compile(pattern).matcher(passage.text());
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }
}
