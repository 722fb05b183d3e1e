package dev.kaizen.web.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.kaizen.audit.AuditEntry;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Facts;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Json;

/** One entry with all it says. */
final class AuditEntryPane extends Div {
  private static final long serialVersionUID = 1L;

  AuditEntryPane(AuditEntry entry, Runnable close) {
    addClassName("panel");
    Button closing = new Button(new Icon("x"), e -> close.run());
    closing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    closing.setAriaLabel("Close");
    H2 title = new H2("Entry " + entry.seq());
    title.addClassName("grow");
    add(
        Boxes.row(title, closing),
        new Facts()
            .time("When", entry.at())
            .fact("Who", entry.actor())
            .fact("From where", origin(entry))
            .fact("What", entry.action())
            .fact("To what", new Span(entry.subjectType() + " " + entry.subjectId()))
            .fact("Hash", CopyText.hash(entry.hash()))
            .fact("Entry before", CopyText.hash(entry.prevHash())),
        Boxes.text("muted small", "What was recorded"),
        Json.document(entry.payload()));
  }

  private static String origin(AuditEntry entry) {
    if (entry.channel() == null) {
      return "Not recorded yet at that time";
    }
    return entry.address().isEmpty() ? entry.channel() : entry.channel() + " " + entry.address();
  }
}
