package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Spells;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What would be another than it is: evidence of the form {@code {before, after}}, side by side. */
final class BeforeAfter extends NativeTable {
  private static final long serialVersionUID = 1L;
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private BeforeAfter(Map<?, ?> before, Map<?, ?> after) {
    addClassNames("plain-table", "before-after");
    getHead().add(new NativeTableRow(head("What"), head("Now"), head("Then")));
    TreeSet<String> names = new TreeSet<>();
    before.keySet().forEach(name -> names.add(String.valueOf(name)));
    after.keySet().forEach(name -> names.add(String.valueOf(name)));
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        NativeTableHeaderCell field = new NativeTableHeaderCell(Spells.field(name));
        field.getElement().setAttribute("scope", "row");
        getBody().add(new NativeTableRow(field, cell(before.get(name)), cell(after.get(name))));
      }
    }
  }

  /** Empty when the evidence is something else. */
  static Optional<BeforeAfter> from(Map<?, ?> evidence) {
    return evidence.get(BEFORE) instanceof Map<?, ?> before
            && evidence.get(AFTER) instanceof Map<?, ?> after
        ? Optional.of(new BeforeAfter(before, after))
        : Optional.empty();
  }

  private static NativeTableHeaderCell head(String title) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(title);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private static NativeTableCell cell(@Nullable Object value) {
    NativeTableCell cell = new NativeTableCell();
    if (value == null) {
      cell.add(Boxes.text("muted", "nothing"));
    } else if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
      cell.add(Json.block(value));
    } else {
      cell.add(Boxes.outside(value.toString()));
    }
    return cell;
  }
}
