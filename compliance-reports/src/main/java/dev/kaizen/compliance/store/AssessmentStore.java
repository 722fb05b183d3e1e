package dev.kaizen.compliance.store;

import dev.kaizen.compliance.control.Assessment;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The recorded assessments of the tenant's controls, in the caller's transaction. */
public interface AssessmentStore {
  void add(List<Assessment> assessments, Instant at);

  /** The newest of each control that was ever assessed, by its id. */
  Map<String, StoredAssessment> newest();

  /** The control's assessments that found something else than the one before, newest first. */
  Page<StoredAssessment> changes(String control, PageRequest page);
}
