package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import dev.kaizen.compliance.Clause;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.attestation.AttestationService;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Toast;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;

/** Asks for a clause, what is stated for it and until when; the file that proves it ends it. */
final class AttestationDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int MEGABYTES = 10;

  private final transient AttestationService attestations;
  private final SerializableRunnable done;
  private final Caller caller = Callers.current();
  private final Select<Framework> framework = new Select<>();
  private final ComboBox<Clause> clause = new ComboBox<>("Clause");
  private final TextArea statement = new TextArea("What you state");
  private final DatePicker until = new DatePicker("Until the end of this day");
  private final Div failure = new Div();

  AttestationDialog(AttestationService attestations, SerializableRunnable done) {
    this.attestations = attestations;
    this.done = done;
    setHeaderTitle("New attestation");
    setWidth("560px");
    framework.setLabel("Framework");
    framework.setItems(Framework.values());
    framework.setItemLabelGenerator(Framework::title);
    framework.addValueChangeListener(e -> clause.setItems(e.getValue().clauses()));
    framework.setId("attested-framework");
    clause.setItemLabelGenerator(each -> each.id() + " · " + each.title());
    clause.setWidthFull();
    clause.setId("attested-clause");
    framework.setValue(Framework.SOC2);
    statement.setMaxLength(2000);
    statement.setWidthFull();
    statement.setId("attested-statement");
    until.setValue(Days.today().plusYears(1));
    until.setId("attested-until");
    failure.getElement().setAttribute("aria-live", "assertive");
    add(Boxes.stack(framework, clause, statement, until, upload(), failure));
    getFooter().add(new Button("Go back", e -> close()));
  }

  private Upload upload() {
    Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> take(metadata, file)));
    upload.setUploadButton(new Button("State this, with the file that proves it …"));
    upload.setId("attested-proof");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(MEGABYTES * 1024 * 1024);
    upload.addFileRejectedListener(
        e ->
            failure.add(
                Notice.failure("%s: it is over %d MB".formatted(e.getFileName(), MEGABYTES))));
    return upload;
  }

  /** Runs in the upload's own request, after the whole file has come. */
  private void take(UploadMetadata metadata, File file) throws IOException {
    failure.removeAll();
    try {
      LocalDate day = until.getValue();
      Clause chosen = clause.getValue();
      if (chosen == null || day == null) {
        failure.add(Notice.failure("Choose a clause and a day first, then the file again."));
        return;
      }
      Callers.call(
          caller,
          () ->
              attestations.add(
                  framework.getValue(),
                  chosen.id(),
                  statement.getValue(),
                  Days.end(day),
                  metadata.fileName(),
                  file.toPath()));
      close();
      Toast.done("The statement is kept with its proof.");
      done.run();
    } catch (RuntimeException e) {
      failure.add(Notice.failure(e));
    } finally {
      Files.deleteIfExists(file.toPath());
    }
  }
}
