package dev.kaizen.web.tenant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;

/**
 * Confirms an act on a tenant. What harms the tenant asks for its slug to be typed, so that nobody
 * does it to the wrong one.
 */
final class ActDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final Div parts;
  private final Div failure = new Div();
  private final Button act;
  private final SerializableRunnable done;

  /**
   * @param what the button's words, such as {@code Suspend Acme}
   */
  ActDialog(String what, String meaning, SerializableRunnable done) {
    setHeaderTitle(what);
    setWidth("480px");
    parts = Boxes.stack(Boxes.text("muted", meaning));
    add(parts, failure);
    act = new Button(what);
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button("Go back", e -> close()), act);
    this.done = done;
  }

  /** One line of text, which the act is given. */
  ActDialog asking(String label, String value, SerializableConsumer<String> work) {
    TextField field = new TextField(label);
    field.setValue(value);
    field.setWidthFull();
    parts.add(field);
    act.addClickListener(e -> tried(() -> work.accept(field.getValue())));
    return this;
  }

  ActDialog doing(SerializableRunnable work) {
    act.addClickListener(e -> tried(work));
    return this;
  }

  ActDialog typing(Tenant tenant) {
    TextField typed = new TextField("Type " + tenant.slug() + " to go on");
    typed.setWidthFull();
    typed.setValueChangeMode(ValueChangeMode.EAGER);
    typed.addValueChangeListener(e -> act.setEnabled(e.getValue().equals(tenant.slug())));
    act.setEnabled(false);
    act.addThemeVariants(ButtonVariant.LUMO_ERROR);
    parts.add(typed);
    return this;
  }

  private void tried(SerializableRunnable work) {
    failure.removeAll();
    try {
      work.run();
      close();
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
