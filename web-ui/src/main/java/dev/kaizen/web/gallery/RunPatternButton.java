package dev.kaizen.web.gallery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.gallery.GalleryService;
import dev.kaizen.run.Run;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Notice;

/** Runs the pattern with its sample and leads to the run. */
final class RunPatternButton extends Div {
  private static final long serialVersionUID = 1L;

  private final transient GalleryService gallery;
  private final Div failure = new Div();

  RunPatternButton(GalleryService gallery, Pattern pattern, ButtonVariant... variants) {
    this.gallery = gallery;
    String id = pattern.id();
    Button run = new Button("Run with the sample", new Icon("play"), e -> run(id));
    run.addThemeVariants(variants);
    run.setId("run-" + id);
    run.setDisableOnClick(true);
    run.addClickListener(e -> run.setEnabled(true));
    run.setVisible(Callers.current().may(Permission.RUN_START));
    add(run, failure);
  }

  private void run(String id) {
    failure.removeAll();
    try {
      Run run = gallery.run(id, null);
      UI.getCurrent().navigate("runs/" + run.id());
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
