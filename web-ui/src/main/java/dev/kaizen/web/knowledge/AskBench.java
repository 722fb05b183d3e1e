package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.knowledge.Answer;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Fold;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.PassageCard;

/** A question to the documents; the answer names the sentences it rests on. */
final class AskBench extends Div {
  private static final long serialVersionUID = 1L;

  private final transient KnowledgeService knowledge;
  private final String base;
  private final TextField question = new TextField();
  private final Div said = Boxes.of("stack");

  AskBench(KnowledgeService knowledge, String base) {
    this.knowledge = knowledge;
    this.base = base;
    addClassName("stack");
    question.setPlaceholder("Ask the documents a question");
    question.setAriaLabel("Question");
    question.addClassName("grow");
    question.addKeyPressListener(Key.ENTER, e -> ask());
    Button go = new Button("Ask", new Icon("spark"), e -> ask());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    said.getElement().setAttribute("aria-live", "polite");
    add(Boxes.row(Keys.on("/", "Ask a question", question), go), said);
  }

  private void ask() {
    said.removeAll();
    if (question.getValue().isBlank()) {
      return;
    }
    try {
      said.add(panel(knowledge.answer(base, question.getValue().strip())));
    } catch (RuntimeException e) {
      said.add(Notice.failure(e));
    }
  }

  private static Panel panel(Answer answer) {
    Panel panel = new Panel(answer.abstained() ? "No answer in these documents" : "Answer");
    panel.add(
        Boxes.outside(answer.answer()),
        Boxes.text(
            "muted small",
            "A machine answered: " + answer.model() + ". Check it against the sources."));
    if (!answer.citations().isEmpty()) {
      panel.add(new H3("It rests on"));
      answer.citations().forEach(c -> panel.add(PassageCard.of(c)));
    }
    if (!answer.trace().isEmpty()) {
      panel.add(new Fold("How it was found", Json.block(answer.trace())));
    }
    return panel;
  }
}
