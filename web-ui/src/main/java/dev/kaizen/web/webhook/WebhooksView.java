package dev.kaizen.web.webhook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Grids;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Tone;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookEvent;
import dev.kaizen.webhook.WebhookService;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who outside is told of what, whether it arrives, and once more. */
@Route(value = "webhooks", layout = ConsoleLayout.class)
@PageTitle("Webhooks · Kaizen")
@Needs(Permission.WEBHOOK_READ)
public class WebhooksView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient WebhookService webhooks;
  private final Grid<Webhook> grid;
  private final Div messages = new Div();

  @Inject
  public WebhooksView(WebhookService webhooks) {
    this.webhooks = webhooks;
    addClassName("page");
    grid =
        Grids.of(
            Webhook.class,
            "Webhooks",
            new Empty("link", "No webhooks yet", "Tell another system when a run is over."));
    grid.addColumn(Webhook::url).setHeader("Address").setFlexGrow(3);
    grid.addColumn(WebhooksView::events).setHeader("Events").setFlexGrow(3);
    grid.addColumn(Badge.in(WebhooksView::look)).setHeader("State");
    grid.addColumn(WebhooksView::why).setHeader("Why").setFlexGrow(2);
    boolean mayEdit = Callers.current().may(Permission.WEBHOOK_EDIT);
    if (mayEdit) {
      grid.addComponentColumn(this::change)
          .setTextAlign(ColumnTextAlign.END)
          .setWidth("110px")
          .setFlexGrow(0);
    }
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.SINGLE);
    grid.asSingleSelect().addValueChangeListener(e -> show(e.getValue()));
    Grids.page(grid, webhooks::list);
    Button make =
        new Button("New webhook", e -> new WebhookDialog(webhooks, null, this::refresh).open());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.setId("new-webhook");
    make.setVisible(mayEdit);
    add(
        PageHead.of("Webhooks")
            .saying("Signed messages to other systems. Choose one to see how sending went."),
        new Panel("Webhooks", make).holding(grid),
        messages);
  }

  private Button change(Webhook webhook) {
    Button change =
        new Button("Change", e -> new WebhookDialog(webhooks, webhook, this::refresh).open());
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    change.setAriaLabel("Change " + webhook.url());
    return change;
  }

  private void show(@Nullable Webhook webhook) {
    messages.removeAll();
    if (webhook != null) {
      messages.add(new MessageList(webhooks, webhook));
    }
  }

  private void refresh() {
    show(null);
    grid.getDataProvider().refreshAll();
  }

  private static String events(Webhook webhook) {
    return webhook.events().stream()
        .map(WebhookEvent::word)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String why(Webhook webhook) {
    String why = webhook.pausedWhy();
    return why == null ? "" : why;
  }

  private static Look look(Webhook webhook) {
    if (!webhook.enabled()) {
      return new Look("pause", "Off", Tone.QUIET);
    }
    return webhook.failures() == 0
        ? new Look("check-circle", "Sends", Tone.GOOD)
        : new Look("alert", "Failing", Tone.WAIT);
  }
}
