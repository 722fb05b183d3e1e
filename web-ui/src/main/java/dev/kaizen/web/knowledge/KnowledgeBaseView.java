package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
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
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** One knowledge base: its documents, a bench to try a search, a place to ask. */
@Route(value = "knowledge/:name", layout = ConsoleLayout.class)
@Needs(Permission.KNOWLEDGE_READ)
public class KnowledgeBaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

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
    String part = Addresses.get(event, "tab").orElse("documents");
    removeAll();
    add(
        PageHead.under(new RouterLink("Knowledge", KnowledgeView.class), title)
            .saying(base.description())
            .with(tabs(name, part)),
        switch (part) {
          case "search" -> new SearchBench(knowledge, name);
          case "ask" -> new AskBench(knowledge, name);
          default -> new DocumentList(knowledge, name);
        });
  }

  private static Tabs tabs(String name, String part) {
    Map<String, Tab> all = new LinkedHashMap<>();
    all.put("documents", new Tab("Documents"));
    all.put("search", new Tab("Search"));
    all.put("ask", new Tab("Ask"));
    Tabs tabs = new Tabs(all.values().toArray(Tab[]::new));
    tabs.setSelectedTab(all.getOrDefault(part, all.get("documents")));
    tabs.addSelectedChangeListener(
        e ->
            all.forEach(
                (key, tab) -> {
                  if (tab.equals(e.getSelectedTab())) {
                    UI.getCurrent()
                        .navigate("knowledge/" + name, Addresses.query(Map.of("tab", key)));
                  }
                }));
    return tabs;
  }

  @Override
  public String getPageTitle() {
    return title + " · Kaizen";
  }
}
