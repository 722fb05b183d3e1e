package dev.kaizen.web.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.PassageCard;
import java.util.List;
import java.util.Map;

/** What there is to weigh: passages with where they stand, and plain facts. */
final class EvidenceList extends Div {
  private static final long serialVersionUID = 1L;

  EvidenceList(List<Object> evidence) {
    addClassName("stack");
    evidence.forEach(item -> add(of(item)));
  }

  private static Component of(Object item) {
    if (item instanceof Map<?, ?> map) {
      return BeforeAfter.from(map)
          .<Component>map(table -> table)
          .or(() -> PassageCard.from(map))
          .orElseGet(() -> Json.block(map));
    }
    return Boxes.outside(String.valueOf(item));
  }
}
