package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program and its tests, where the inputs hold them: the program between fences of three
 * backticks, the tests as {@code add(2, 3) = 5}. The offline model writes no program of its own.
 */
final class ProgramRule implements FieldRule {
  private static final Set<String> SPECIFICATION =
      Set.of("specification", "task", "problem", "request");
  private static final Pattern FENCED = Pattern.compile("```[a-z]*\\s*\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TEST =
      Pattern.compile(
          "\\b[a-zA-Z_]\\w*\\([^()\\n]{0,200}\\) = (?:\"[^\"\\n]*\"|[-\\w.\\[\\],]+\\b\\]?)");

  @Override
  public boolean fits(Wanted wanted) {
    return isProgram(wanted) || isTests(wanted);
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    String text = Criterion.named(material, SPECIFICATION);
    if (isTests(wanted)) {
      List<String> tests =
          TEST.matcher(FENCED.matcher(text).replaceAll(" "))
              .results()
              .map(m -> m.group())
              .distinct()
              .toList();
      return tests.isEmpty() ? Optional.empty() : Optional.of(new Finding(tests, List.of()));
    }
    Matcher m = FENCED.matcher(text);
    return m.find() ? Optional.of(new Finding(m.group(1).strip(), List.of())) : Optional.empty();
  }

  private static boolean isProgram(Wanted wanted) {
    return wanted.isText() && wanted.field().name().equals("program");
  }

  private static boolean isTests(Wanted wanted) {
    return wanted.type() == FieldType.LIST && wanted.field().name().equals("tests");
  }
}
