package dev.kaizen.web.webhook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.Tone;
import dev.kaizen.webhook.Delivery;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookService;

/** The messages of one webhook, newest first. */
final class MessageList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient WebhookService webhooks;
  private final transient Webhook webhook;
  private final Grid<Delivery> grid;

  MessageList(WebhookService webhooks, Webhook webhook) {
    this.webhooks = webhooks;
    this.webhook = webhook;
    grid =
        Grids.of(
            Delivery.class,
            "Messages",
            new Empty("inbox", "No messages yet", "Send one to see whether it arrives."));
    grid.addColumn(Time.in(Delivery::createdAt)).setHeader("When");
    grid.addColumn(Delivery::event).setHeader("Event").setFlexGrow(2);
    grid.addColumn(Badge.in(MessageList::look)).setHeader("State");
    grid.addColumn(MessageList::answer).setHeader("Last answer").setFlexGrow(2);
    grid.addColumn(Delivery::attempts).setHeader("Attempts").setTextAlign(ColumnTextAlign.END);
    grid.addColumn(Time.in(Delivery::nextAt)).setHeader("Again");
    boolean mayEdit = Callers.current().may(Permission.WEBHOOK_EDIT);
    if (mayEdit) {
      grid.addComponentColumn(this::again).setTextAlign(ColumnTextAlign.END);
    }
    Grids.page(grid, page -> webhooks.deliveries(webhook.id(), null, page));
    Button ping = new Button("Send a test message", e -> act(() -> webhooks.ping(webhook.id())));
    ping.setVisible(mayEdit);
    add(new Panel("Messages to " + webhook.url(), ping).holding(grid));
  }

  private Button again(Delivery delivery) {
    Button again =
        new Button("Send again", e -> act(() -> webhooks.replay(webhook.id(), delivery.id())));
    again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    again.setEnabled(delivery.status() != Delivery.Status.PENDING);
    return again;
  }

  private void act(Runnable act) {
    try {
      act.run();
      Toast.done("The message is on its way.");
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
    grid.getDataProvider().refreshAll();
  }

  private static String answer(Delivery delivery) {
    Integer status = delivery.answer();
    String error = delivery.error();
    return status != null ? "HTTP " + status : error == null ? "" : error;
  }

  private static Look look(Delivery delivery) {
    return switch (delivery.status()) {
      case PENDING -> new Look("hourglass", "On its way", Tone.BUSY);
      case DELIVERED -> new Look("check-circle", "Delivered", Tone.GOOD);
      case FAILED -> new Look("x-circle", "Given up", Tone.BAD);
    };
  }
}
