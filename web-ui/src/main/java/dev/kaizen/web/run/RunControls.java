package dev.kaizen.web.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Toast;

/** Pause, resume and cancel, each where it makes sense and the person may. */
final class RunControls extends Div {
  private static final long serialVersionUID = 1L;

  private final transient RunService runs;
  private final Run run;
  private final SerializableRunnable changed;

  RunControls(RunService runs, Run run, SerializableRunnable changed) {
    this.runs = runs;
    this.run = run;
    this.changed = changed;
    addClassName("row");
    if (run.status().isEnd() || !Callers.current().may(Permission.RUN_CONTROL)) {
      return;
    }
    if (run.status() == RunStatus.PAUSED) {
      Button resume =
          new Button(
              "Resume",
              new Icon("play"),
              e -> act(() -> runs.resume(run.id()), "The run goes on."));
      add(Keys.on("p", "Resume the run", resume));
    } else {
      Button pause =
          new Button(
              "Pause",
              new Icon("pause"),
              e -> act(() -> runs.pause(run.id(), false), "The run pauses before its next step."));
      add(Keys.on("p", "Pause the run", pause));
    }
    Button cancel = new Button("Cancel run", new Icon("stop"), e -> confirmCancel());
    cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
    add(Keys.on("x", "Cancel the run", cancel));
  }

  private void confirmCancel() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Cancel this run of " + run.workflow() + "?");
    dialog.setText(
        run.status() == RunStatus.WAITING
            ? "It ends for good, and the approval it waits for is withdrawn. What it did so far stays on record."
            : "It ends for good after the step at hand. What it did so far stays on record.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep it running");
    dialog.setConfirmText("Cancel run");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(e -> act(() -> runs.cancel(run.id()), "The run is cancelled."));
    dialog.open();
  }

  private void act(Runnable work, String done) {
    try {
      work.run();
      Toast.done(done);
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
    changed.run();
  }
}
