package dev.kaizen.workflow.store;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.workflow.WorkflowSummary;
import dev.kaizen.workflow.WorkflowVersion;
import java.time.Instant;
import java.util.Optional;

/** The tenant's workflow versions. Works in the tenant's transaction of the service that calls. */
public interface WorkflowStore {

  Page<WorkflowSummary> list(PageRequest page);

  /** Newest first. */
  Page<WorkflowVersion> versions(String name, PageRequest page);

  Optional<WorkflowVersion> find(String name, int version);

  Optional<WorkflowVersion> newest(String name);

  Optional<WorkflowVersion> newestPublished(String name);

  /** The version, held against everybody else until the transaction ends. */
  Optional<WorkflowVersion> lock(String name, int version);

  /** Adds a draft; ALREADY_EXISTS when another person took the number meanwhile. */
  WorkflowVersion add(WorkflowVersion draft);

  WorkflowVersion markPublished(String name, int version, String by, Instant at);
}
