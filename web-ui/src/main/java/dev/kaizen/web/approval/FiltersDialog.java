package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.approval.SavedFilter;
import dev.kaizen.approval.SavedFilterService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Notice;
import java.util.List;

/** The parts of the inbox that the person keeps, and a place to keep the one that is shown. */
final class FiltersDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient SavedFilterService filters;
  private final String shown;
  private final Div kept = Boxes.stack();
  private final Div failure = new Div();
  private final TextField name = new TextField("Keep what is shown as");

  /**
   * @param shown the address of what is shown, without its path; empty for the whole inbox
   */
  FiltersDialog(SavedFilterService filters, String shown) {
    this.filters = filters;
    this.shown = shown;
    setHeaderTitle("Saved filters");
    setWidth("480px");
    name.setId("filter-name");
    name.setMaxLength(60);
    name.setWidthFull();
    name.setVisible(!shown.isEmpty());
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(kept, name, failure));
    getFooter().add(new Button("Close", e -> close()));
    if (!shown.isEmpty()) {
      Button save = new Button("Keep it", e -> act(this::keep));
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      save.setId("keep-filter");
      getFooter().add(save);
    }
    show();
  }

  private void show() {
    kept.removeAll();
    List<SavedFilter> mine = filters.mine();
    mine.forEach(filter -> kept.add(line(filter)));
    if (mine.isEmpty()) {
      kept.add(
          new Empty(
              "inbox",
              "None yet",
              shown.isEmpty()
                  ? "Search or narrow the inbox first, then keep that here."
                  : "Give what is shown a name, and it is one click away."));
    }
  }

  private Div line(SavedFilter filter) {
    Anchor link = new Anchor("approvals?" + filter.query(), filter.name());
    link.addClassName("grow");
    link.getElement().addEventListener("click", e -> close());
    Button remove =
        new Button(
            new Icon("x"),
            e ->
                act(
                    () -> {
                      filters.remove(filter.name());
                      show();
                    }));
    remove.setAriaLabel("Remove the filter " + filter.name());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return Boxes.row(link, remove);
  }

  private void keep() {
    filters.save(new SavedFilter(name.getValue(), shown));
    close();
  }

  private void act(Runnable act) {
    failure.removeAll();
    try {
      act.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
