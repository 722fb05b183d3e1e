package dev.kaizen.web.workflow;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Facts;
import java.util.Locale;

/** What a run must be given. */
final class InputFacts extends Div {
  private static final long serialVersionUID = 1L;

  InputFacts(WorkflowDefinition definition) {
    if (definition.input().isEmpty()) {
      add(Boxes.text("muted", "Nothing: it runs as it is."));
      return;
    }
    Facts facts = new Facts();
    definition
        .input()
        .forEach(
            field ->
                facts.fact(
                    field.name(),
                    Boxes.of(
                        "stack tight",
                        Boxes.text("", field.description()),
                        Boxes.text(
                            "muted",
                            field.type().name().toLowerCase(Locale.ROOT)
                                + (field.required() ? ", required" : ", optional")))));
    add(facts);
  }
}
