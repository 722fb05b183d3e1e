package dev.kaizen.web.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonText;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Json;
import dev.kaizen.web.ui.Notice;
import java.util.List;
import java.util.Map;

/** Chooses where to go back to, shows how the run stood there, and asks before anything happens. */
final class CheckpointDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final Select<Checkpoint> checkpoint = new Select<>();
  private final TextArea edits = new TextArea("Fields with other values, as JSON");
  private final Checkbox confirmed =
      new Checkbox("I know that what cannot be undone stays as it is");
  private final Div state = Boxes.of("stack tight");
  private final Div failure = new Div();
  private final transient Act act;

  /** What happens when the person is sure. */
  interface Act {
    void at(long checkpoint, Map<String, Object> edits, boolean confirmed);
  }

  private CheckpointDialog(
      String title, String explains, String does, List<Checkpoint> checkpoints, Act act) {
    this.act = act;
    setHeaderTitle(title);
    setWidth("560px");
    checkpoint.setLabel("Back to");
    checkpoint.setItems(checkpoints);
    checkpoint.setItemLabelGenerator(CheckpointDialog::words);
    checkpoint.setWidthFull();
    checkpoint.addValueChangeListener(e -> show(e.getValue()));
    if (!checkpoints.isEmpty()) {
      checkpoint.setValue(checkpoints.getLast());
    }
    edits.setVisible(false);
    edits.setWidthFull();
    confirmed.setVisible(false);
    add(Boxes.stack(Boxes.text("muted", explains), checkpoint, state, edits, confirmed, failure));
    Button back = new Button("Leave it as it is", e -> close());
    Button go = new Button(does, e -> go());
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    go.setId("checkpoint-go");
    go.setEnabled(!checkpoints.isEmpty());
    getFooter().add(back, go);
  }

  static CheckpointDialog rollback(List<Checkpoint> checkpoints, Act act) {
    CheckpointDialog dialog =
        new CheckpointDialog(
            "Roll this run back?",
            "What was done since is undone first, newest first, and open approvals are withdrawn."
                + " Everything stays on record. A run that is held or over is held afterwards.",
            "Roll back",
            checkpoints,
            act);
    dialog.getElement().setAttribute("data-kind", "rollback");
    return dialog;
  }

  static CheckpointDialog fork(List<Checkpoint> checkpoints, Act act) {
    CheckpointDialog dialog =
        new CheckpointDialog(
            "Fork this run",
            "Starts another run that has the same past up to there and goes its own way. This run"
                + " stays as it is.",
            "Start the fork",
            checkpoints,
            act);
    dialog.edits.setVisible(true);
    dialog.edits.setPlaceholder("{\"amount\": 900}");
    return dialog;
  }

  static CheckpointDialog replay(List<Checkpoint> checkpoints, Act act) {
    return new CheckpointDialog(
        "Replay this run",
        "Starts another run that takes what this one recorded up to there, and does the rest anew."
            + " No model is asked for what is taken over.",
        "Start the replay",
        checkpoints,
        act);
  }

  private void show(Checkpoint chosen) {
    state.removeAll();
    if (chosen != null) {
      state.add(new H3("State there"), Json.block(chosen.state()));
    }
  }

  private void go() {
    failure.removeAll();
    Checkpoint chosen = checkpoint.getValue();
    if (chosen == null) {
      return;
    }
    try {
      act.at(chosen.seq(), edited(), confirmed.getValue());
      close();
    } catch (KaizenException e) {
      // Only what cannot be undone can be confirmed away; the message names it.
      confirmed.setVisible(e.code() == ErrorCode.WRONG_STATE);
      failure.add(Notice.failure(e));
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    }
  }

  private Map<String, Object> edited() {
    if (edits.isEmpty()) {
      return Map.of();
    }
    if (JsonText.parse(edits.getValue()) instanceof Map<?, ?> fields) {
      return JsonValues.object(fields);
    }
    throw new KaizenException(
        ErrorCode.INVALID_INPUT, "Write an object of fields, such as {\"amount\": 900}");
  }

  private static String words(Checkpoint checkpoint) {
    return checkpoint.node() == null
        ? "%d · the start, or a signal".formatted(checkpoint.seq())
        : "%d · after %s".formatted(checkpoint.seq(), checkpoint.node());
  }
}
