package dev.kaizen.web.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import dev.kaizen.compliance.privacy.SubjectExport;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.privacy.SubjectRequest.Kind;
import dev.kaizen.compliance.privacy.SubjectRequest.Search;
import dev.kaizen.compliance.privacy.SubjectRequest.Status;
import dev.kaizen.compliance.privacy.SubjectRequestService;
import dev.kaizen.tenant.Callers;
import dev.kaizen.web.ui.Boxes;
import dev.kaizen.web.ui.ConfirmOnce;
import dev.kaizen.web.ui.Downloads;
import dev.kaizen.web.ui.Notice;
import dev.kaizen.web.ui.Panel;
import dev.kaizen.web.ui.Toast;
import java.util.UUID;

/** What can be done about an open request now. */
final class SubjectActs {
  private final SubjectRequestService requests;
  private final SubjectExport export;
  private final SubjectRequest request;
  private final SerializableRunnable done;
  private final Div failure = new Div();

  SubjectActs(
      SubjectRequestService requests,
      SubjectExport export,
      SubjectRequest request,
      SerializableRunnable done) {
    this.requests = requests;
    this.export = export;
    this.request = request;
    this.done = done;
    failure.getElement().setAttribute("aria-live", "assertive");
  }

  Panel panel() {
    UUID id = request.id();
    Panel panel = new Panel("What to do");
    if (request.status() == Status.PROPOSED) {
      panel.add(proposed(id));
    } else {
      panel.add(open(id));
    }
    panel.add(failure);
    return panel;
  }

  private Div proposed(UUID id) {
    SubjectRequest.Proposal proposal = request.proposal();
    boolean mine = proposal != null && proposal.by().equals(Callers.current().username());
    Button erase =
        new Button(
            "Erase for good",
            e ->
                new ConfirmOnce(
                        "Erase all that is listed, for good?",
                        "Runs go with their approvals and files, documents with their passages."
                            + " It cannot be undone, and a restored backup loses them again.",
                        "Go back",
                        "Erase for good",
                        () -> act(() -> requests.confirm(id), "It is erased, and searched again."))
                    .dangerous()
                    .open());
    erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    erase.setId("confirm-erasure");
    erase.setEnabled(!mine);
    Button back =
        new Button(
            "Take the proposal back", e -> act(() -> requests.takeBack(id), "It is taken back."));
    return Boxes.stack(
        Boxes.text(
            "",
            mine
                ? "You proposed to erase what is listed: another person must carry it out."
                : "Look at what is listed before you erase it."),
        Boxes.row(erase, back));
  }

  private Div open(UUID id) {
    boolean searched = request.search().state() == Search.State.DONE;
    Div acts = Boxes.row();
    if (request.kind() == Kind.ERASURE) {
      Button propose =
          new Button(
              "Propose the erasure",
              e -> act(() -> requests.propose(id), "A second person can carry it out now."));
      propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      propose.setId("propose-erasure");
      propose.setEnabled(searched);
      acts.add(propose);
    }
    Button again =
        new Button("Search again", e -> act(() -> requests.search(id), "It is being searched."));
    again.setEnabled(request.search().state() != Search.State.RUNNING);
    acts.add(
        again,
        say(
            "Close it",
            "Close the request?",
            "Say what was told or done. The person has their answer then.",
            "Outcome",
            words -> requests.close(id, words)),
        say(
            "Refuse it",
            "Refuse the request?",
            "The person must be told why, and where they can complain (GDPR Article 12(4)).",
            "Why",
            words -> requests.refuse(id, words)));
    if (request.extendedWhy() == null) {
      acts.add(
          say(
              "Take two more months",
              "Take two more months?",
              "Once, before the first month is over; the person must be told why (Article 12(3)).",
              "Why",
              words -> requests.extend(id, words)));
    }
    Div all = Boxes.stack(acts);
    if (searched) {
      all.add(
          Downloads.link(
              "Download what is listed",
              "subject-request-" + id + ".zip",
              out -> out.write(export.zip(id))));
    }
    return all;
  }

  private Button say(
      String words, String question, String note, String label, SerializableConsumer<String> said) {
    return new Button(
        words,
        e ->
            new SayDialog(
                    question,
                    note,
                    label,
                    words,
                    text -> {
                      said.accept(text);
                      done.run();
                    },
                    "It is recorded.")
                .open());
  }

  private void act(Runnable act, String told) {
    failure.removeAll();
    try {
      act.run();
      Toast.done(told);
      done.run();
    } catch (RuntimeException refused) {
      failure.add(Notice.failure(refused));
    }
  }
}
