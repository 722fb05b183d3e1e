package dev.kaizen.web.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Spells;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The arguments of an action, the sum first. */
final class ActionTable extends NativeTable {
  private static final long serialVersionUID = 1L;
  private static final List<String> FIRST = List.of("action", "amount", "currency", "supplier");

  ActionTable(Map<String, Object> action) {
    addClassName("plain-table");
    action.entrySet().stream()
        .filter(e -> e.getValue() != null)
        .sorted(
            java.util.Comparator.<Map.Entry<String, Object>>comparingInt(e -> rank(e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> getBody().add(row(e.getKey(), e.getValue())));
  }

  private static int rank(String name) {
    int at = FIRST.indexOf(name);
    return at < 0 ? FIRST.size() : at;
  }

  private static NativeTableRow row(String name, Object value) {
    NativeTableHeaderCell head = new NativeTableHeaderCell(Spells.field(name));
    head.getElement().setAttribute("scope", "row");
    return new NativeTableRow(head, cell(name, value));
  }

  private static NativeTableCell cell(String name, Object value) {
    NativeTableCell cell = new NativeTableCell();
    if (value instanceof Number number) {
      cell.setText(name.equals("amount") ? Numbers.money(number) : number.toString());
      cell.addClassName("num");
      cell.getStyle().setTextAlign(com.vaadin.flow.dom.Style.TextAlign.LEFT);
    } else if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
      cell.add(Json.block(value));
    } else {
      Div text = new Div();
      text.addClassName("text");
      text.setText(value instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(value));
      cell.add(text);
    }
    return cell;
  }
}
