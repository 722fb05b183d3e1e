package dev.kaizen.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.tenant.Caller;
import dev.kaizen.web.security.CurrentPerson;
import dev.kaizen.web.ui.Icon;

/** In which tenant all of this happens; a link to the choice for those who have several. */
final class TenantChip {
  private TenantChip() {}

  static Component of(Caller caller) {
    String tenant = caller.tenant();
    Span name = new Span(tenant == null ? "Platform" : tenant);
    if (CurrentPerson.get().severalTenants()) {
      Anchor choice = new Anchor("/tenant", new Icon("building"), name);
      choice.getElement().setAttribute("router-ignore", true);
      choice.setTitle("Work in another tenant");
      choice.addClassName("tenant");
      return choice;
    }
    Span chip = new Span(new Icon("building"), name);
    chip.setTitle("Your tenant");
    chip.addClassName("tenant");
    return chip;
  }
}
