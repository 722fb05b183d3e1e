package dev.kaizen.web.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.PassageCard;
import dev.kaizen.web.ui.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sentences of a story; what is shown stays in place while the story grows. */
final class StoryList extends OrderedList {
  private static final long serialVersionUID = 1L;

  private final List<String> shown = new ArrayList<>();

  StoryList() {
    addClassName("story");
  }

  void clear() {
    removeAll();
    shown.clear();
  }

  /** Keeps the beginning that is the same and redraws only from the first change on. */
  void show(List<Sentence> story) {
    int same = 0;
    while (same < shown.size()
        && same < story.size()
        && shown.get(same).equals(story.get(same).key())) {
      same++;
    }
    while (shown.size() > same) {
      shown.removeLast();
      remove(getComponentAt(shown.size()));
    }
    for (Sentence sentence : story.subList(same, story.size())) {
      shown.add(sentence.key());
      add(item(sentence));
    }
  }

  private static ListItem item(Sentence sentence) {
    Div dot =
        Boxes.of("dot " + sentence.look().tone().cssClass(), new Icon(sentence.look().icon()));
    Div said = Boxes.of("said");
    Time when = Time.ago(sentence.at());
    when.getElement().getClassList().add("muted");
    when.getElement().getClassList().add("small");
    said.add(Boxes.of("row", Boxes.text("grow", sentence.text()), when));
    if (sentence.quote() != null) {
      said.add(Boxes.of("quote", Boxes.outside(sentence.quote())));
    }
    List<PassageCard> cards =
        sentence.more().stream()
            .filter(item -> item instanceof Map<?, ?>)
            .flatMap(item -> PassageCard.from((Map<?, ?>) item).stream())
            .toList();
    if (!cards.isEmpty()) {
      Div all = Boxes.of("stack");
      cards.forEach(all::add);
      said.add(new Fold("Show " + Numbers.of(cards.size(), "passage"), all));
    }
    if (sentence.approval() != null) {
      said.add(new Anchor("approvals/" + sentence.approval(), "Open the approval"));
    }
    return new ListItem(dot, said);
  }
}
