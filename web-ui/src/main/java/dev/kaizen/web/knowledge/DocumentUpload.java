package dev.kaizen.web.knowledge;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.ui.Failures;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Numbers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** Takes files with their progress, hands each to the service, and says per file how it went. */
final class DocumentUpload extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 25 * 1024 * 1024;

  private final transient KnowledgeService knowledge;
  private final String base;
  private final SerializableRunnable changed;
  private final Caller caller = Callers.current();
  private final Div outcomes = new Div();

  DocumentUpload(KnowledgeService knowledge, String base, SerializableRunnable changed) {
    this.knowledge = knowledge;
    this.base = base;
    this.changed = changed;
    addClassName("stack");
    outcomes.addClassNames("stack", "tight");
    outcomes.getElement().setAttribute("aria-live", "polite");
    Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> take(metadata, file)));
    upload.setUploadButton(new Button("Upload documents …"));
    upload.setAcceptedFileTypes(".pdf", ".docx", ".html", ".htm", ".md", ".txt");
    upload.setMaxFileSize(MOST_BYTES);
    upload.setMaxFiles(20);
    upload.addFileRejectedListener(
        e -> outcomes.add(Notice.failure(e.getFileName() + ": " + rejected(e.getErrorMessage()))));
    add(upload, outcomes);
  }

  private static String rejected(String message) {
    return message.toLowerCase(java.util.Locale.ROOT).contains("big")
        ? "it is over 25 MB. Split it, or upload the part that matters."
        : "only PDF, DOCX, HTML, Markdown and text files can be read.";
  }

  /** Runs in the upload's own request, after the whole file has come. */
  private void take(UploadMetadata metadata, File file) throws IOException {
    String name = metadata.fileName();
    try {
      Document document = Callers.call(caller, () -> knowledge.upload(base, name, file.toPath()));
      outcomes.add(
          Notice.success(
              "%s: %s can be searched now."
                  .formatted(name, Numbers.of(document.chunks(), "passage"))));
      changed.run();
    } catch (RuntimeException e) {
      outcomes.add(Notice.failure(name + ": " + Failures.words(e)));
    } finally {
      Files.deleteIfExists(file.toPath());
    }
  }
}
