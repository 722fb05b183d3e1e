package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.knowledge.KnowledgeBase;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;

/** Asks for what a new knowledge base is called. */
final class KnowledgeBaseDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient KnowledgeService knowledge;
  private final SerializableConsumer<KnowledgeBase> made;
  private final TextField name = new TextField("Name");
  private final TextField title = new TextField("Title");
  private final TextArea description = new TextArea("What it holds");
  private final Div failure = new Div();

  KnowledgeBaseDialog(KnowledgeService knowledge, SerializableConsumer<KnowledgeBase> made) {
    this.knowledge = knowledge;
    this.made = made;
    setHeaderTitle("New knowledge base");
    setWidth("480px");
    name.setHelperText("What workflows call it: a-z, 0-9 and -, such as supplier-contracts");
    name.setRequiredIndicatorVisible(true);
    title.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    title.setWidthFull();
    description.setWidthFull();
    add(Boxes.stack(title, name, description, failure));
    Button create = new Button("Create knowledge base", e -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button("Go back", e -> close()), create);
  }

  private void create() {
    failure.removeAll();
    title.setInvalid(title.getValue().isBlank());
    title.setErrorMessage("This is needed");
    if (title.isInvalid()) {
      return;
    }
    try {
      KnowledgeBase base =
          knowledge.create(
              name.getValue().strip(),
              title.getValue().strip(),
              description.getValue().strip(),
              null);
      close();
      made.accept(base);
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
