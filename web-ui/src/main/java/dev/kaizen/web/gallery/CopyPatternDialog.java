package dev.kaizen.web.gallery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.gallery.GalleryService;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.sdk.gallery.PatternCopy;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.workflow.InputField;
import dev.kaizen.workflow.WorkflowVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a pattern a draft of one's own, with other defaults. */
final class CopyPatternDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient GalleryService gallery;
  private final String pattern;
  private final TextField name = new TextField("Name");
  private final TextField title = new TextField("Title");
  private final TextField model = new TextField("Model connection");
  private final Map<String, TextField> knowledgeBases = new LinkedHashMap<>();
  private final List<InputField> parameters;
  private final Div failure = new Div();

  CopyPatternDialog(GalleryService gallery, Pattern pattern) {
    this.gallery = gallery;
    this.pattern = pattern.id();
    setHeaderTitle("Copy " + pattern.name());
    setWidth("520px");
    name.setHelperText("a-z, 0-9 and -, such as my-" + pattern.id());
    name.setValue("my-" + pattern.id());
    title.setValue(pattern.name());
    model.setHelperText("Of all its agents; leave it empty for the usual one");
    Div form = Boxes.of("stack", name, title);
    parameters = pattern.parameters().stream().map(InputField::of).toList();
    parameters.forEach(parameter -> form.add(parameter.component()));
    for (String base : pattern.knowledgeBases()) {
      TextField field = new TextField("Knowledge base");
      field.setValue(base);
      knowledgeBases.put(base, field);
      form.add(field);
    }
    form.add(model, failure);
    form.getChildren()
        .filter(TextField.class::isInstance)
        .forEach(field -> ((TextField) field).setWidthFull());
    add(form);
    Button copy = new Button("Make a draft", e -> copy());
    copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    copy.setId("make-draft");
    getFooter().add(new Button("Go back", e -> close()), copy);
  }

  private void copy() {
    failure.removeAll();
    Map<String, Object> values = new TreeMap<>();
    parameters.forEach(p -> p.value().ifPresent(v -> values.put(p.name(), v)));
    Map<String, String> bases = new TreeMap<>();
    knowledgeBases.forEach((from, to) -> bases.put(from, to.getValue().strip()));
    String connection = model.getValue().strip();
    try {
      WorkflowVersion draft =
          gallery.copy(
              pattern,
              new PatternCopy(
                  name.getValue().strip(),
                  title.getValue().strip(),
                  values,
                  bases,
                  connection.isEmpty() ? null : connection));
      close();
      Toast.done("Draft " + draft.name() + " is there. Another person must publish it.");
      UI.getCurrent().navigate("workflows/" + draft.name());
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
