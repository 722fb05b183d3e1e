package dev.kaizen.web.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import dev.kaizen.sdk.run.Checkpoint;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Icon;
import dev.kaizen.web.ui.Keys;
import dev.kaizen.web.ui.Toast;
import java.util.List;
import java.util.function.Function;

/** What a person can do with a run: each where it makes sense and the person may. */
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
    boolean controls = Callers.current().may(Permission.RUN_CONTROL);
    boolean starts = Callers.current().may(Permission.RUN_START);
    if (controls && !run.status().isEnd()) {
      hold();
    }
    if (controls && run.status() == RunStatus.FAILED) {
      Button retry =
          new Button(
              "Retry",
              new Icon("refresh"),
              e -> act(() -> runs.retry(run.id()), "The run is taken up where it failed."));
      add(Keys.on("t", "Take the run up again where it failed", retry));
    }
    if (controls || starts) {
      add(travel(controls, starts));
    }
  }

  private void hold() {
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

  /** Going back is rarer than holding: one menu for it. */
  private MenuBar travel(boolean controls, boolean starts) {
    MenuBar bar = new MenuBar();
    SubMenu menu = bar.addItem("Go back …").getSubMenu();
    if (controls && !run.status().isEnd() && run.status() != RunStatus.PAUSED) {
      menu.addItem(
          "Pause now, breaking the step off",
          e -> act(() -> runs.pause(run.id(), true), "The run is paused."));
    }
    if (controls) {
      menu.addItem("Roll back to a checkpoint", e -> rollback());
    }
    if (starts) {
      menu.addItem("Fork from a checkpoint", e -> fork());
      menu.addItem("Replay from its records", e -> replay());
    }
    return bar;
  }

  private void rollback() {
    open(
        checkpoints ->
            CheckpointDialog.rollback(
                checkpoints,
                (checkpoint, edits, confirmed) -> {
                  runs.rollback(run.id(), checkpoint, confirmed);
                  Toast.done("The run goes back to checkpoint " + checkpoint + ".");
                  changed.run();
                }));
  }

  private void fork() {
    open(
        checkpoints ->
            CheckpointDialog.fork(
                checkpoints,
                (checkpoint, edits, confirmed) ->
                    visit(runs.fork(run.id(), checkpoint, edits), "This is the fork.")));
  }

  private void replay() {
    open(
        checkpoints ->
            CheckpointDialog.replay(
                checkpoints,
                (checkpoint, edits, confirmed) ->
                    visit(runs.replay(run.id(), checkpoint), "This is the replay.")));
  }

  private void open(Function<List<Checkpoint>, Dialog> dialog) {
    try {
      dialog.apply(runs.checkpoints(run.id())).open();
    } catch (RuntimeException e) {
      Toast.failed(e);
    }
  }

  private static void visit(Run begun, String says) {
    UI.getCurrent().navigate("runs/" + begun.id());
    Toast.done(says);
  }

  private void confirmCancel() {
    ConfirmOnce dialog =
        new ConfirmOnce(
            "Cancel this run of " + run.workflow() + "?",
            run.status() == RunStatus.WAITING
                ? "It ends for good, and the approval it waits for is withdrawn. What it did so far stays on record."
                : "It ends for good after the step at hand. What it did so far stays on record.",
            "Keep it running",
            "Cancel run",
            () -> act(() -> runs.cancel(run.id()), "The run is cancelled."));
    dialog.dangerous().open();
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
