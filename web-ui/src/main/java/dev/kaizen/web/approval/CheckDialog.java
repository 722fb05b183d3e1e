package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.SeededCheckService;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Spells;
import dev.kaizen.web.ui.Toast;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a check of a request that was decided: the same, with one argument that is wrong. */
final class CheckDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient SeededCheckService checks;
  private final ApprovalRequest like;
  private final Select<String> argument = new Select<>();
  private final TextField value = new TextField("Say instead");
  private final TextField why = new TextField("What is wrong with it");
  private final Div failure = new Div();

  CheckDialog(SeededCheckService checks, ApprovalRequest like) {
    this.checks = checks;
    this.like = like;
    setHeaderTitle("Check whether reviewers look");
    setWidth("520px");
    argument.setLabel("Argument");
    argument.setItems(
        like.action().entrySet().stream()
            .filter(e -> Written.isPlain(e.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
    argument.setItemLabelGenerator(Spells::field);
    argument.setId("check-argument");
    argument.addValueChangeListener(e -> value.setHelperText("it was: " + old()));
    value.setId("check-value");
    why.setId("check-why");
    why.setMaxLength(1000);
    why.setHelperText("Told to the person who decides it, afterwards.");
    failure.getElement().setAttribute("aria-live", "assertive");
    argument.setWidthFull();
    value.setWidthFull();
    why.setWidthFull();
    add(
        Boxes.stack(
            new Paragraph(
                "A request like this one appears in the inbox. Nothing waits for it, so nothing"
                    + " happens when it is approved; the figures of oversight count who found it."),
            argument,
            value,
            why,
            failure));
    Button open = new Button("Open the check", e -> seed());
    open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    open.setId("open-check");
    getFooter().add(new Button("Go back", e -> close()), open);
  }

  private Object old() {
    return argument.getValue() == null
        ? ""
        : Objects.requireNonNullElse(like.action().get(argument.getValue()), "");
  }

  private void seed() {
    failure.removeAll();
    Optional<Object> written =
        argument.getValue() == null
            ? Optional.empty()
            : Written.like(old(), value.getValue().strip());
    if (written.isEmpty()) {
      failure.add(Notice.failure("Choose an argument, and write a value of its kind."));
      return;
    }
    try {
      checks.seed(like.id(), Map.of(argument.getValue(), written.get()), why.getValue());
      close();
      Toast.done("The check is in the inbox of those who decide");
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }
}
