package dev.kaizen.web.workflow;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Facts;
import java.util.Locale;

/** What a run must be given. */
public final class InputFacts extends Div {
  private static final long serialVersionUID = 1L;

  public InputFacts(WorkflowDefinition definition) {
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
                        Boxes.text("muted", said(field)))));
    add(facts);
  }

  private static String said(Field field) {
    String unit =
        switch (field.type()) {
          case STRING -> " characters";
          case LIST -> " elements";
          case NUMBER, INTEGER, BOOLEAN, OBJECT -> "";
        };
    String bounds = field.bounds().words();
    return field.type().name().toLowerCase(Locale.ROOT)
        + (bounds.isEmpty() ? "" : ", " + bounds + unit)
        + (field.allowed().isEmpty() ? "" : ", one of " + String.join(", ", field.allowed()))
        + (field.usual() != null
            ? ", usually " + JsonText.write(field.usual())
            : field.required() ? ", required" : ", optional");
  }
}
