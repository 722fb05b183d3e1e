package dev.kaizen.web.usage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.usage.QuotaService;
import dev.kaizen.usage.QuotaState;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;

/** Sets a quota, or takes it away. */
final class QuotaDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient QuotaService quotas;
  private final transient QuotaState state;
  private final SerializableRunnable done;
  private final NumberField limit = new NumberField("Limit");
  private final Div failure = new Div();

  QuotaDialog(QuotaService quotas, QuotaState state, SerializableRunnable done) {
    this.quotas = quotas;
    this.state = state;
    this.done = done;
    setHeaderTitle(QuotaList.words(state.kind()));
    limit.setHelperText("Leave it empty for no limit");
    limit.setStep(1);
    limit.setMin(0);
    Long now = state.limit();
    if (now != null) {
      limit.setValue(now.doubleValue());
    }
    limit.setWidthFull();
    add(Boxes.stack(limit, failure));
    Button set = new Button("Set quota", e -> set());
    set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button("Go back", e -> close()), set);
  }

  private void set() {
    failure.removeAll();
    Double value = limit.getValue();
    try {
      quotas.set(state.kind(), value == null ? null : value.longValue(), state.revision());
      close();
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
