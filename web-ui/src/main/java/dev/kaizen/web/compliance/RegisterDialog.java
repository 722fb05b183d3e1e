package dev.kaizen.web.compliance;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.register.RegisterEntry;
import dev.kaizen.compliance.register.RegisterField;
import dev.kaizen.compliance.register.RegisterLine;
import dev.kaizen.compliance.register.RegisterService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the register says about one thing: to read, to write, and for another to accept. */
final class RegisterDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 2000;

  private final transient RegisterService register;
  private final transient RegisterLine line;
  private final SerializableRunnable done;
  private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
  private final Div failure = new Div();

  RegisterDialog(RegisterService register, RegisterLine line, SerializableRunnable done) {
    this.register = register;
    this.line = line;
    this.done = done;
    boolean mayEdit = Callers.current().may(Permission.COMPLIANCE_EDIT);
    setHeaderTitle(line.title());
    setWidth("640px");
    Div form = Boxes.of("stack");
    line.kind().fields().forEach(field -> form.add(asked(field, mayEdit)));
    failure.getElement().setAttribute("aria-live", "assertive");
    form.add(failure);
    add(form);
    getFooter().add(new Button("Go back", e -> close()));
    RegisterEntry entry = line.entry();
    if (mayEdit && entry != null && entry.acceptedBy() == null && !mine(entry)) {
      Button accept = new Button("Accept as it stands", e -> accept(entry.revision()));
      accept.setId("accept-entry");
      getFooter().add(accept);
    }
    if (mayEdit) {
      Button save = new Button("Keep the entry", e -> save(entry == null ? 0 : entry.revision()));
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      save.setId("keep-entry");
      getFooter().add(save);
    }
  }

  private Component asked(RegisterField field, boolean mayEdit) {
    RegisterEntry entry = line.entry();
    String said = entry == null ? null : entry.facts().get(field.name());
    if (field.choices().isEmpty()) {
      return text(field, said, mayEdit);
    }
    return choice(field, said, mayEdit);
  }

  private TextArea text(RegisterField field, @Nullable String said, boolean mayEdit) {
    TextArea text = new TextArea(field.title());
    text.setHelperText(field.help());
    text.setMaxLength(LONGEST);
    text.setRequiredIndicatorVisible(field.required());
    text.setReadOnly(!mayEdit);
    text.setValue(said == null ? "" : said);
    text.setWidthFull();
    text.setId("field-" + field.name());
    fields.put(field.name(), text);
    return text;
  }

  private Select<String> choice(RegisterField field, @Nullable String said, boolean mayEdit) {
    Select<String> select = new Select<>();
    select.setLabel(field.title());
    select.setHelperText(field.help());
    select.setItems(field.choices());
    select.setRequiredIndicatorVisible(field.required());
    select.setReadOnly(!mayEdit);
    if (said != null) {
      select.setValue(said);
    }
    select.setWidthFull();
    select.setId("field-" + field.name());
    fields.put(field.name(), select);
    return select;
  }

  private void save(int revision) {
    act(
        () -> {
          Map<String, String> facts = new LinkedHashMap<>();
          fields.forEach(
              (name, field) -> {
                String value = field.getValue();
                if (value != null && !value.isBlank()) {
                  facts.put(name, value);
                }
              });
          register.write(line.kind(), line.name(), facts, revision);
        },
        "The entry is kept; somebody else must accept it.");
  }

  private void accept(int revision) {
    act(
        () -> register.accept(line.kind(), line.name(), revision),
        "The entry is accepted in your name.");
  }

  private void act(Runnable act, String told) {
    failure.removeAll();
    try {
      act.run();
      close();
      Toast.done(told);
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }

  private static boolean mine(RegisterEntry entry) {
    return entry.changedBy().equals(Callers.current().username());
  }
}
