package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.approval.Deputy;
import dev.kaizen.approval.DeputyService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Time;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** Who decides in whose place while they are away. Days are days in UTC. */
final class DeputiesDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient DeputyService deputies;
  private final Div list = Boxes.of("stack tight");
  private final TextField deputy = new TextField("My deputy's user name");
  private final DatePicker first = new DatePicker("First day");
  private final DatePicker last = new DatePicker("Last day");
  private final TextField reason = new TextField("Why");
  private final Div failure = new Div();

  DeputiesDialog(DeputyService deputies) {
    this.deputies = deputies;
    setHeaderTitle("Deputies");
    setWidth("560px");
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(list));
    if (Callers.current().may(Permission.APPROVAL_DECIDE)) {
      deputy.setId("deputy");
      reason.setWidthFull();
      add(Boxes.stack(deputy, Boxes.row(first, last), reason, failure));
      Button name = new Button("Name deputy", e -> name());
      name.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      name.setId("name-deputy");
      getFooter().add(new Button("Close", e -> close()), name);
    } else {
      getFooter().add(new Button("Close", e -> close()));
    }
    show();
  }

  private void show() {
    list.removeAll();
    deputies.current().forEach(d -> list.add(line(d)));
    if (list.getComponentCount() == 0) {
      list.add(Boxes.text("muted", "Nobody has a deputy."));
    }
  }

  private Div line(Deputy d) {
    Div row =
        Boxes.row(
            new Span("%s for %s, until".formatted(d.deputy(), d.owner())), Time.ago(d.until()));
    Caller me = Callers.current();
    if (d.owner().equals(me.username()) || me.roles().contains(Role.TENANT_ADMIN)) {
      row.add(new Button("End", e -> attempt(() -> deputies.end(d.id()))));
    }
    return row;
  }

  private void name() {
    LocalDate from = first.getValue();
    LocalDate until = last.getValue();
    if (from == null || until == null) {
      failure.removeAll();
      failure.add(Notice.failure("Choose the first and the last day."));
      return;
    }
    attempt(
        () ->
            deputies.add(
                deputy.getValue().strip(),
                Set.of(),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                reason.getValue()));
  }

  private void attempt(Runnable act) {
    failure.removeAll();
    try {
      act.run();
      show();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
