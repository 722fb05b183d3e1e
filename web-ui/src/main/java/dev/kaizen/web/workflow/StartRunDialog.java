package dev.kaizen.web.workflow;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.workflow.WorkflowVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A form made from a workflow's inputs; starting leads to the run. */
final class StartRunDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient RunService runs;
  private final String workflow;
  private final List<InputField> fields;
  private final Div failure = new Div();

  StartRunDialog(RunService runs, WorkflowVersion version) {
    this.runs = runs;
    this.workflow = version.name();
    WorkflowDefinition definition = version.definition();
    fields = definition.input().stream().map(InputField::of).toList();
    setHeaderTitle("Run " + definition.title());
    setWidth("520px");
    Div form = Boxes.of("stack");
    fields.forEach(field -> form.add(field.component()));
    if (fields.isEmpty()) {
      form.add(Boxes.text("muted", "This workflow needs no input."));
    }
    form.add(failure);
    add(form);
    Button cancel = new Button("Go back", e -> close());
    Button start = new Button("Start run", new Icon("play"), e -> start());
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    start.setId("start-run");
    getFooter().add(cancel, start);
  }

  private void start() {
    failure.removeAll();
    Map<String, Object> input = new TreeMap<>();
    boolean whole = true;
    for (InputField field : fields) {
      if (field.check()) {
        Optional<Object> value = field.value();
        value.ifPresent(v -> input.put(field.name(), v));
      } else {
        whole = false;
      }
    }
    if (!whole) {
      return;
    }
    try {
      Run run = runs.start(workflow, input);
      close();
      UI.getCurrent().navigate("runs/" + run.id());
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
