package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.workflow.SearchMode;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Empty;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.PassageCard;
import java.util.List;

/** A place to see what a search finds, by which way, with which scores. */
final class SearchBench extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  private final transient KnowledgeService knowledge;
  private final String base;
  private final TextField query = new TextField();
  private final Select<SearchMode> mode = new Select<>();
  private final Div found = Boxes.of("stack");

  SearchBench(KnowledgeService knowledge, String base) {
    this.knowledge = knowledge;
    this.base = base;
    addClassName("stack");
    query.setPlaceholder("What to look for");
    query.setAriaLabel("What to look for");
    query.addClassName("grow");
    query.addKeyPressListener(Key.ENTER, e -> search());
    mode.setItems(SearchMode.HYBRID, SearchMode.VECTOR, SearchMode.TEXT);
    mode.setItemLabelGenerator(SearchBench::words);
    mode.setValue(SearchMode.HYBRID);
    mode.setAriaLabel("How to search");
    mode.addValueChangeListener(e -> search());
    Button go = new Button("Search", new Icon("search"), e -> search());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    found.getElement().setAttribute("aria-live", "polite");
    add(Boxes.row(Keys.on("/", "Search", query), mode, go), found);
  }

  private static String words(SearchMode mode) {
    return switch (mode) {
      case HYBRID -> "By meaning and words";
      case VECTOR -> "By meaning";
      case TEXT -> "By words";
    };
  }

  private void search() {
    found.removeAll();
    if (query.getValue().isBlank()) {
      return;
    }
    try {
      List<Passage> passages =
          knowledge.search(base, query.getValue().strip(), MOST, mode.getValue());
      if (passages.isEmpty()) {
        found.add(new Empty("search", "Nothing found", "Try other words, or search by meaning."));
        return;
      }
      Panel panel = new Panel(Numbers.of(passages.size(), "passage") + ", best first");
      passages.forEach(p -> panel.add(PassageCard.of(p)));
      found.add(panel);
    } catch (RuntimeException e) {
      found.add(Notice.failure(e));
    }
  }
}
