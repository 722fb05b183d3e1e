package dev.kaizen.web.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.kaizen.gallery.GalleryService;
import dev.kaizen.sdk.gallery.Pattern;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Panel;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The patterns by group, a card each. */
@Route(value = "gallery", layout = ConsoleLayout.class)
@PageTitle("Gallery · Kaizen")
@Needs(Permission.WORKFLOW_READ)
public class GalleryView extends Div {
  private static final long serialVersionUID = 1L;

  @Inject
  public GalleryView(GalleryService gallery) {
    addClassName("page");
    add(
        PageHead.of("Gallery")
            .saying(
                "Patterns that work as they are. Run one with its sample to see what it does; copy"
                    + " it to make it yours."));
    Map<String, List<Pattern>> groups =
        gallery.list().stream()
            .collect(
                Collectors.groupingBy(Pattern::group, LinkedHashMap::new, Collectors.toList()));
    if (groups.isEmpty()) {
      add(new Empty("flow", "No patterns", "This server was put together without any."));
    }
    groups.forEach(
        (group, patterns) -> {
          Div cards = Boxes.of("cards");
          patterns.forEach(pattern -> cards.add(new PatternCard(gallery, pattern)));
          add(new Panel(group).holding(cards));
        });
  }
}
