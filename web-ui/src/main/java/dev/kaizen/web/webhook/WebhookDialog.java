package dev.kaizen.web.webhook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.ToldOnceDialog;
import dev.kaizen.webhook.MessageForm;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookEvent;
import dev.kaizen.webhook.WebhookService;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks who is told of what; a new one's secret is shown once afterwards. */
final class WebhookDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient WebhookService webhooks;
  private final transient @Nullable Webhook old;
  private final SerializableRunnable done;
  private final TextField url = new TextField("Address");
  private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>("Events");
  private final RadioButtonGroup<MessageForm> form = new RadioButtonGroup<>("Messages are");
  private final Checkbox enabled = new Checkbox("Messages are sent", true);
  private final Div failure = new Div();

  WebhookDialog(WebhookService webhooks, @Nullable Webhook old, SerializableRunnable done) {
    this.webhooks = webhooks;
    this.old = old;
    this.done = done;
    setHeaderTitle(old == null ? "New webhook" : "Webhook");
    setWidth("520px");
    url.setHelperText("On a host that the operator allows");
    url.setWidthFull();
    events.setItems(
        Arrays.stream(WebhookEvent.values()).filter(e -> e != WebhookEvent.PING).toList());
    events.setItemLabelGenerator(WebhookEvent::word);
    form.setItems(MessageForm.values());
    form.setItemLabelGenerator(
        f -> f == MessageForm.CHAT ? "a text with a link, for a chat" : "events, for a program");
    form.setValue(old == null ? MessageForm.EVENT : old.form());
    form.setId("webhook-form");
    enabled.setVisible(old != null);
    if (old != null) {
      url.setValue(old.url());
      events.setValue(old.events());
      enabled.setValue(old.enabled());
    }
    add(Boxes.stack(url, events, form, enabled, failure));
    Button save = new Button(old == null ? "Create webhook" : "Change webhook", e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-webhook");
    getFooter().add(new Button("Go back", e -> close()));
    if (old != null) {
      Button remove = new Button("Remove webhook and its messages", e -> remove(old));
      remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
      getFooter().add(remove);
    }
    getFooter().add(save);
  }

  private void save() {
    failure.removeAll();
    try {
      if (old == null) {
        Webhook.Opened made = webhooks.create(url.getValue(), events.getValue(), form.getValue());
        close();
        new ToldOnceDialog(
                "Webhook created",
                "secret",
                made.secret(),
                "The receiver checks messages with it.",
                done)
            .open();
      } else {
        webhooks.change(
            old.id(),
            url.getValue(),
            events.getValue(),
            form.getValue(),
            enabled.getValue(),
            old.revision());
        close();
        done.run();
      }
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }

  private void remove(Webhook webhook) {
    failure.removeAll();
    try {
      webhooks.delete(webhook.id(), webhook.revision());
      close();
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
