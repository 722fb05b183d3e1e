package dev.kaizen.web.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalStatus;
import dev.kaizen.approval.attachment.Attachment;
import dev.kaizen.approval.attachment.AttachmentService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Failures;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import dev.kaizen.web.ui.Time;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** The files beside a request, each to be saved; while it is open, more can be added. */
final class AttachmentList extends Div {
  private static final long serialVersionUID = 1L;
  private static final int BYTES = AttachmentService.MOST_MEGABYTES * 1024 * 1024;

  private final transient AttachmentService attachments;
  private final ApprovalRequest request;
  private final SerializableRunnable added;
  private final Caller caller = Callers.current();
  private final Div outcomes = Boxes.of("stack tight");

  AttachmentList(
      AttachmentService attachments, ApprovalRequest request, SerializableRunnable added) {
    this.attachments = attachments;
    this.request = request;
    this.added = added;
    addClassNames("stack", "tight");
    outcomes.getElement().setAttribute("aria-live", "polite");
    var all = attachments.list(request.id());
    all.forEach(attachment -> add(line(attachment)));
    if (request.status() == ApprovalStatus.OPEN) {
      add(upload(), outcomes);
    } else if (all.isEmpty()) {
      add(Boxes.text("muted small", "None"));
    }
  }

  private Div line(Attachment file) {
    Anchor link =
        Downloads.link(
            file.name(),
            file.name(),
            out -> out.write(attachments.open(request.id(), file.id()).content()));
    return Boxes.row(
        link,
        Boxes.text("muted small", Numbers.bytes(file.size())),
        new Span("by " + file.by()),
        Time.ago(file.at()));
  }

  private Upload upload() {
    Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> take(metadata, file)));
    upload.setUploadButton(new Button("Add a file …"));
    upload.setId("attach");
    upload.setMaxFileSize(BYTES);
    upload.addFileRejectedListener(
        e ->
            outcomes.add(
                Notice.failure(
                    "%s: it is over %d MB"
                        .formatted(e.getFileName(), AttachmentService.MOST_MEGABYTES))));
    return upload;
  }

  /** Runs in the upload's own request, after the whole file has come. */
  private void take(UploadMetadata metadata, File file) throws IOException {
    try {
      Callers.call(caller, () -> attachments.add(request.id(), metadata.fileName(), file.toPath()));
      added.run();
    } catch (RuntimeException e) {
      outcomes.add(Notice.failure(Failures.words(e)));
    } finally {
      Files.deleteIfExists(file.toPath());
    }
  }
}
