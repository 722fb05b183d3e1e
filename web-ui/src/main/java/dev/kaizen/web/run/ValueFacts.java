package dev.kaizen.web.run;

import com.vaadin.flow.component.html.Div;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Spells;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Named values: the plain ones to read, all of them as JSON to open. */
final class ValueFacts extends Div {
  private static final long serialVersionUID = 1L;

  ValueFacts(Map<String, Object> values) {
    addClassName("stack");
    if (values.isEmpty()) {
      add(Boxes.text("muted", "Nothing."));
      return;
    }
    Facts facts = new Facts();
    new TreeMap<>(values).forEach((name, value) -> fact(facts, name, value));
    add(facts, new Fold("As JSON", Json.block(values)));
  }

  private static void fact(Facts facts, String name, Object value) {
    if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
      facts.fact(Spells.field(name), RunWords.brief(value));
    } else {
      facts.fact(Spells.field(name), Boxes.outside(RunWords.plain(value)));
    }
  }
}
