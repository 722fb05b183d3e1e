package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.shell.ConsoleLayout;
import dev.kaizen.web.shell.Needs;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.PageHead;
import dev.kaizen.web.ui.Parts;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** One knowledge base: its documents, a bench to try a search, a place to ask. */
@Route(value = "knowledge/:name", layout = ConsoleLayout.class)
@Needs(Permission.KNOWLEDGE_READ)
public class KnowledgeBaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> PARTS = inOrder();

  private final transient KnowledgeService knowledge;
  private String title = "Knowledge base";

  @Inject
  public KnowledgeBaseView(KnowledgeService knowledge) {
    this.knowledge = knowledge;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String name = event.getRouteParameters().get("name").orElseThrow();
    KnowledgeBase base = knowledge.get(name);
    title = base.title();
    String part = Addresses.get(event, "tab").filter(PARTS::containsKey).orElse("documents");
    removeAll();
    add(
        PageHead.under(new RouterLink("Knowledge", KnowledgeView.class), title)
            .saying(base.description())
            .with(parts(name, part)),
        switch (part) {
          case "search" -> new SearchBench(knowledge, name);
          case "ask" -> new AskBench(knowledge, name);
          default -> new DocumentList(knowledge, name);
        });
  }

  private static Parts parts(String name, String current) {
    Parts parts = new Parts("Parts of the knowledge base");
    PARTS.forEach(
        (key, title) ->
            parts.part(
                title,
                "knowledge/" + name,
                Addresses.query(Map.of("tab", key)),
                key.equals(current)));
    return parts;
  }

  private static Map<String, String> inOrder() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("documents", "Documents");
    parts.put("search", "Search");
    parts.put("ask", "Ask");
    return parts;
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
