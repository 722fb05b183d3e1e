package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.ModelRequest;
import dev.kaizen.sdk.tool.ToolSpec;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import dev.kaizen.sdk.workflow.FieldValidator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the values of one argument of a tool: the input of that name, an allowed value that the
 * task names, a calculation or a quoted text or proper names in the task, or what the rules for
 * fields find in the inputs and in the results so far.
 */
record ToolArgument(ToolSpec tool, ModelRequest request, Material material) {
  private static final Set<String> SEARCHES = Set.of("query", "question", "search");
  private static final Set<String> SUMS = Set.of("expression", "calculation");
  private static final Set<String> DATES = Set.of("date", "day");
  private static final String TERM = "(?:\\(\\s*)*\\d[\\d.]*(?:\\s*\\))*";
  private static final Pattern SUM = Pattern.compile(TERM + "(?:\\s+[-+*/]\\s+" + TERM + ")+");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{1,200})[\"”]");
  private static final Pattern PROPER =
      Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*");

  List<Object> values(Field field) {
    Object given = request.inputs().get(field.name());
    if (given != null && fits(field, given)) {
      return List.of(given);
    }
    String subject = Material.of(request).subject();
    if (!field.allowed().isEmpty()) {
      Set<String> said = Terms.setOf(subject);
      return field.allowed().stream()
          .filter(value -> said.containsAll(Terms.setOf(value)))
          .map(Object.class::cast)
          .toList();
    }
    if (field.type() == FieldType.STRING && SEARCHES.contains(field.name())) {
      return List.of(material.question().isBlank() ? subject : material.question());
    }
    if (field.type() == FieldType.STRING && SUMS.contains(field.name())) {
      return found(SUM, subject, 0);
    }
    if (field.type() == FieldType.STRING && DATES.contains(field.name())) {
      return found(DAY, subject, 0);
    }
    List<Object> ruled =
        FieldRule.find(field, material).map(Finding::value).filter(v -> fits(field, v)).stream()
            .toList();
    if (!ruled.isEmpty() || field.type() != FieldType.STRING || !field.required()) {
      return ruled;
    }
    List<Object> quoted = found(QUOTED, subject, 1);
    return quoted.isEmpty() ? names(subject) : quoted;
  }

  private static List<Object> names(String subject) {
    return found(PROPER, subject, 0);
  }

  private static List<Object> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> (Object) m.group(group).strip())
        .distinct()
        .toList();
  }

  private static boolean fits(Field field, Object value) {
    return FieldValidator.check(List.of(field), Map.of(field.name(), value)).isEmpty();
  }
}
