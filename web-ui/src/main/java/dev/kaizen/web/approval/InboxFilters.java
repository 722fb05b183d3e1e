package dev.kaizen.web.approval;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalFilter.Stage;
import dev.kaizen.web.ui.Addresses;
import dev.kaizen.web.ui.Keys;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Narrows the inbox; what is chosen stands in the address. */
final class InboxFilters extends Div {
  private static final long serialVersionUID = 1L;

  private final TextField text = new TextField();
  private final Checkbox highRisk = new Checkbox("High risk");
  private final Checkbox overdue = new Checkbox("Overdue");

  InboxFilters(SerializableRunnable changed) {
    addClassName("row");
    text.setPlaceholder("Title, person, supplier …");
    text.setAriaLabel("Search requests");
    text.setClearButtonVisible(true);
    text.setWidth("18rem");
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setId("search-requests");
    Keys.on("/", "Search requests", text);
    add(text, highRisk, overdue);
    text.addValueChangeListener(e -> told(e.isFromClient(), changed));
    highRisk.addValueChangeListener(e -> told(e.isFromClient(), changed));
    overdue.addValueChangeListener(e -> told(e.isFromClient(), changed));
  }

  private static void told(boolean fromPerson, SerializableRunnable changed) {
    if (fromPerson) {
      changed.run();
    }
  }

  void read(BeforeEnterEvent event) {
    text.setValue(Addresses.get(event, "q").orElse(""));
    highRisk.setValue(Addresses.get(event, "risk").filter("high"::equals).isPresent());
    overdue.setValue(Addresses.get(event, "due").filter("over"::equals).isPresent());
  }

  Map<String, String> words() {
    return Map.of(
        "q", text.getValue().strip(),
        "risk", highRisk.getValue() ? "high" : "",
        "due", overdue.getValue() ? "over" : "");
  }

  ApprovalFilter in(Stage stage, boolean decidableByMe) {
    @Nullable String wanted = text.getValue().isBlank() ? null : text.getValue().strip();
    return new ApprovalFilter(
        stage,
        decidableByMe,
        wanted,
        null,
        null,
        null,
        highRisk.getValue() ? Boolean.TRUE : null,
        overdue.getValue() ? Boolean.TRUE : null);
  }
}
