package dev.kaizen.approval;

import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.knowledge.DocumentGone;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks the passages of a document that was deleted in all open requests that show them, in the
 * same transaction. Whoever decided by such a passage decided by something else than what is there
 * now: the request's hash changes and their word counts no more.
 */
@Dependent
class EvidenceWatch {
  private static final String DOCUMENT = "documentId";

  private final ApprovalStore store;
  private final Rebinding rebinding;

  @Inject
  EvidenceWatch(ApprovalStore store, Rebinding rebinding) {
    this.store = store;
    this.rebinding = rebinding;
  }

  void mark(@Observes DocumentGone gone) {
    String document = gone.document().toString();
    for (ApprovalRequest request : store.lockOpenShowing(document)) {
      List<Object> marked =
          request.evidence().stream().map(item -> marked(item, document)).toList();
      if (!marked.equals(request.evidence())) {
        rebinding.changed(
            request,
            request.asking(
                request.content().withEvidence(marked), request.policy(), request.terms()),
            "evidence: a passage of '%s', which was deleted".formatted(gone.title()));
      }
    }
  }

  private static Object marked(Object item, String document) {
    if (item instanceof Map<?, ?> map && document.equals(map.get(DOCUMENT))) {
      Map<Object, Object> with = new LinkedHashMap<>(map);
      with.put("withdrawn", true);
      return with;
    }
    return item;
  }
}
