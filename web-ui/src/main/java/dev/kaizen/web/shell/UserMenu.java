package dev.kaizen.web.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.kaizen.tenant.Caller;
import dev.kaizen.web.security.CurrentPerson;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Spells;

/** Who is at the screen, as what, and the way out. */
final class UserMenu extends MenuBar {
  private static final long serialVersionUID = 1L;

  UserMenu(Caller caller) {
    CurrentPerson person = CurrentPerson.get();
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    setId("user-menu");
    MenuItem root = addItem(Boxes.row(new Icon("person"), new Span(person.username())));
    root.setAriaLabel("You: " + person.username());
    SubMenu menu = root.getSubMenu();
    menu.addItem(
            Boxes.of(
                "stack tight",
                new Span(person.displayName()),
                Boxes.text("muted small", roles(caller))))
        .setEnabled(false);
    menu.addSeparator();
    menu.addItem("Colours as the system has them")
        .addClickListener(
            e -> e.getSource().getElement().executeJs("window.kaizen.systemScheme()"));
    Anchor logout = new Anchor("/logout", new Icon("logout"), new Span(" Log out"));
    logout.getElement().setAttribute("router-ignore", true);
    logout.setId("logout");
    menu.addItem(logout);
  }

  private static String roles(Caller caller) {
    return caller.roles().isEmpty() ? "no role yet" : Spells.roles(caller.roles());
  }
}
