package dev.kaizen.workflow;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;

/** Keeps the tenant's workflows: drafts to change, published versions to run. */
@Stateless
public class WorkflowService {

  @TenantScoped(Permission.WORKFLOW_READ)
  public Page<WorkflowSummary> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  /** The newest published version, or the newest draft when none is published. */
  @TenantScoped(Permission.WORKFLOW_READ)
  public WorkflowVersion current(String name) {
    throw new UnsupportedOperationException();
  }

  @TenantScoped(Permission.WORKFLOW_READ)
  public WorkflowVersion version(String name, int version) {
    throw new UnsupportedOperationException();
  }

  /** Newest first. */
  @TenantScoped(Permission.WORKFLOW_READ)
  public Page<WorkflowVersion> versions(String name, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  /** A new workflow with its first draft; ALREADY_EXISTS when the name is taken. */
  @TenantScoped(Permission.WORKFLOW_EDIT)
  public WorkflowVersion create(WorkflowDefinition definition) {
    throw new UnsupportedOperationException();
  }

  /** A further draft of a workflow that is there. */
  @TenantScoped(Permission.WORKFLOW_EDIT)
  public WorkflowVersion draft(String name, WorkflowDefinition definition) {
    throw new UnsupportedOperationException();
  }

  /** Publishes a draft; refused to the person who wrote it (SEPARATION_OF_DUTIES). */
  @TenantScoped(Permission.WORKFLOW_PUBLISH)
  public WorkflowVersion publish(String name, int version) {
    throw new UnsupportedOperationException();
  }
}
