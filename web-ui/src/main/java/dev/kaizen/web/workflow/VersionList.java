package dev.kaizen.web.workflow;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.web.ui.Badge;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.CopyText;
import dev.kaizen.web.ui.Look;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Time;
import dev.kaizen.web.ui.Toast;
import dev.kaizen.web.ui.Tone;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowVersion;
import java.time.Instant;
import java.util.List;

/** The versions, newest first; a draft can be published here, by another person than its author. */
final class VersionList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient WorkflowService workflows;
  private final SerializableConsumer<WorkflowVersion> published;

  VersionList(
      WorkflowService workflows,
      List<WorkflowVersion> versions,
      int shown,
      SerializableConsumer<WorkflowVersion> published) {
    this.workflows = workflows;
    this.published = published;
    addClassName("stack");
    versions.forEach(version -> add(row(version, version.version() == shown)));
  }

  private Div row(WorkflowVersion version, boolean shown) {
    boolean draft = version.status() == WorkflowVersion.Status.DRAFT;
    Look look =
        draft
            ? new Look("edit", "Draft", Tone.WAIT)
            : new Look("check-circle", "Published", Tone.GOOD);
    Anchor link =
        new Anchor(
            "workflows/" + version.name() + "?version=" + version.version(),
            "Version " + version.version());
    link.getElement().setAttribute("aria-current", String.valueOf(shown));
    Div row =
        Boxes.of(
            "stack tight version",
            Boxes.row(link, new Badge(look), CopyText.hash(version.contentHash())),
            Boxes.row(
                Boxes.text("muted small", "written by " + version.createdBy()),
                Time.ago(version.createdAt())));
    Instant at = version.publishedAt();
    if (at != null) {
      row.add(
          Boxes.row(
              Boxes.text("muted small", "published by " + version.publishedBy()), Time.ago(at)));
    }
    if (draft) {
      row.add(publishing(version));
    }
    return row;
  }

  private Div publishing(WorkflowVersion version) {
    if (version.createdBy().equals(Callers.current().username())) {
      return Notice.info("You wrote this draft, so another person must publish it.");
    }
    if (!Callers.current().may(Permission.WORKFLOW_PUBLISH)) {
      return Notice.info(
          "A workflow author other than its writer, or a tenant admin, can publish it.");
    }
    Button publish = new Button("Publish version " + version.version(), e -> confirm(version));
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
    return Boxes.row(publish);
  }

  private void confirm(WorkflowVersion version) {
    ConfirmOnce dialog =
        new ConfirmOnce(
            "Publish version " + version.version() + "?",
            "New runs use it from now on. It can never be changed again, and your name stands as the"
                + " second person who looked at it.",
            "Go back",
            "Publish version " + version.version(),
            () -> publish(version));
    dialog.open();
  }

  private void publish(WorkflowVersion version) {
    try {
      WorkflowVersion now = workflows.publish(version.name(), version.version());
      Toast.done("Version " + now.version() + " is published.");
      published.accept(now);
    } catch (RuntimeException e) {
      add(Notice.failure(e));
    }
  }
}
