package dev.kaizen.workflow;

import dev.kaizen.audit.AuditEvent;
import dev.kaizen.audit.AuditLog;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.WorkflowCodec;
import dev.kaizen.sdk.workflow.WorkflowDefinition;
import dev.kaizen.sdk.workflow.WorkflowValidator;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.workflow.store.WorkflowStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the tenant's workflows: drafts to change, published versions to run.
 *
 * <p>Whoever wrote a draft cannot publish it, and what is published never changes, so that a run's
 * version tells who answers for it and what exactly it did. See docs/features/workflows.md.
 */
@Stateless
public class WorkflowService {
  /** No person can have this name: it holds a colon. */
  private static final String PROGRAM = "kaizen:gallery";

  @Inject private WorkflowStore store;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  @TenantScoped(Permission.WORKFLOW_READ)
  public Page<WorkflowSummary> list(PageRequest page) {
    return store.list(page);
  }

  /** The newest published version, or the newest draft when none is published. */
  @TenantScoped(Permission.WORKFLOW_READ)
  public WorkflowVersion current(String name) {
    return store
        .newestPublished(name)
        .or(() -> store.newest(name))
        .orElseThrow(() -> unknown(name));
  }

  @TenantScoped(Permission.WORKFLOW_READ)
  public WorkflowVersion version(String name, int version) {
    return store.find(name, version).orElseThrow(() -> unknown(name, version));
  }

  /** Newest first. */
  @TenantScoped(Permission.WORKFLOW_READ)
  public Page<WorkflowVersion> versions(String name, PageRequest page) {
    if (store.newest(name).isEmpty()) {
      throw unknown(name);
    }
    return store.versions(name, page);
  }

  /** A new workflow with its first draft; ALREADY_EXISTS when the name is taken. */
  @TenantScoped(Permission.WORKFLOW_EDIT)
  public WorkflowVersion create(WorkflowDefinition definition) {
    requireRunnable(definition);
    if (store.newest(definition.name()).isPresent()) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "A workflow named '%s' is there already: add a version to it, or choose another name"
              .formatted(definition.name()));
    }
    WorkflowVersion created = store.add(draftOf(definition, 1));
    record("workflow.created", created);
    return created;
  }

  /** A further draft of a workflow that is there. */
  @TenantScoped(Permission.WORKFLOW_EDIT)
  public WorkflowVersion draft(String name, WorkflowDefinition definition) {
    if (!definition.name().equals(name)) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW,
          "name: the definition is called '%s', but this is workflow '%s'"
              .formatted(definition.name(), name));
    }
    requireRunnable(definition);
    int newest = store.newest(name).orElseThrow(() -> unknown(name)).version();
    WorkflowVersion drafted = store.add(draftOf(definition, newest + 1));
    record("workflow.drafted", drafted);
    return drafted;
  }

  /** Publishes a draft; refused to the person who wrote it (SEPARATION_OF_DUTIES). */
  @TenantScoped(Permission.WORKFLOW_PUBLISH)
  public WorkflowVersion publish(String name, int version) {
    String publisher = Callers.current().username();
    WorkflowVersion draft = store.lock(name, version).orElseThrow(() -> unknown(name, version));
    if (draft.status() == WorkflowVersion.Status.PUBLISHED) {
      throw new KaizenException(
          ErrorCode.WRONG_STATE,
          "Version %d of '%s' is published already".formatted(version, name));
    }
    if (draft.createdBy().equals(publisher)) {
      throw new KaizenException(
          ErrorCode.SEPARATION_OF_DUTIES,
          "You wrote version %d of '%s': another person must publish it".formatted(version, name));
    }
    requireRunnable(draft.definition());
    WorkflowVersion published = store.markPublished(name, version, publisher, clock.instant());
    record("workflow.published", published);
    return published;
  }

  /**
   * A workflow that came with the program, ready to run: put in force as it is by whoever runs it
   * first. Nobody of the tenant wrote it, so nobody approves own work; whoever calls this hands
   * over what the program holds and nothing that a person sent. ALREADY_EXISTS when the tenant has
   * a workflow of its own by that name, which stays untouched.
   */
  @TenantScoped(Permission.RUN_START)
  public WorkflowVersion shipped(WorkflowDefinition definition) {
    requireRunnable(definition);
    Optional<WorkflowVersion> newest = store.newest(definition.name());
    if (newest.isPresent() && !newest.get().createdBy().equals(PROGRAM)) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS,
          "A workflow of your own is named '%s': run that, or copy the pattern under another name"
              .formatted(definition.name()));
    }
    if (newest.isPresent()
        && newest.get().contentHash().equals(WorkflowCodec.contentHash(definition))) {
      return newest.get();
    }
    int next = newest.map(WorkflowVersion::version).orElse(0) + 1;
    store.add(draftOf(definition, next, PROGRAM));
    WorkflowVersion shipped =
        store.markPublished(definition.name(), next, Callers.current().username(), clock.instant());
    record("workflow.published", shipped);
    return shipped;
  }

  private static void requireRunnable(WorkflowDefinition definition) {
    WorkflowValidator.requireValid(definition);
    ApproverRoles.requireKnown(definition);
  }

  private WorkflowVersion draftOf(WorkflowDefinition definition, int version) {
    return draftOf(definition, version, Callers.current().username());
  }

  private WorkflowVersion draftOf(WorkflowDefinition definition, int version, String author) {
    return new WorkflowVersion(
        definition.name(),
        version,
        WorkflowVersion.Status.DRAFT,
        definition,
        WorkflowCodec.contentHash(definition),
        author,
        clock.instant(),
        null,
        null,
        1);
  }

  private void record(String action, WorkflowVersion version) {
    audit.append(
        new AuditEvent(
            action,
            "workflow",
            version.name(),
            Map.of(
                "version",
                version.version(),
                "contentHash",
                version.contentHash(),
                "createdBy",
                version.createdBy())));
  }

  private static KaizenException unknown(String name) {
    return new KaizenException(
        ErrorCode.NOT_FOUND, "There is no workflow named '%s'".formatted(name));
  }

  private static KaizenException unknown(String name, int version) {
    return new KaizenException(
        ErrorCode.NOT_FOUND, "There is no version %d of a workflow '%s'".formatted(version, name));
  }
}
