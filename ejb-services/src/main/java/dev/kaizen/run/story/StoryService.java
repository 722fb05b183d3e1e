package dev.kaizen.run.story;

import dev.kaizen.approval.ApprovalDesk;
import dev.kaizen.audit.AuditEntry;
import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.AuditService;
import dev.kaizen.run.RunService;
import dev.kaizen.run.engine.RunSubject;
import dev.kaizen.sdk.run.Recorded;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers who saw, who decided and what the agent knew, for one run. */
@Stateless
public class StoryService {
  private static final int PAGE = 200;
  private static final int MOST = 1_000;

  @Inject private AuditService audit;
  @Inject private RunService runs;
  @Inject private ApprovalDesk approvals;

  /** NOT_FOUND when there is no such run. */
  @TenantScoped(Permission.AUDIT_READ)
  public Story of(UUID run) {
    runs.get(run);
    List<AuditEntry> entries = new ArrayList<>(entriesOf("run", run));
    for (UUID request : approvals.requestsOf(RunSubject.prefix(run)).values()) {
      entries.addAll(entriesOf("approval", request));
    }
    List<Recorded> events = runs.events(run, 0, MOST);
    return StoryTeller.tell(run, entries, events, entries.size() < MOST && events.size() < MOST);
  }

  private List<AuditEntry> entriesOf(String type, UUID id) {
    var filter = new AuditFilter(null, null, null, null, type, id.toString(), null, null);
    List<AuditEntry> all = new ArrayList<>();
    Page<AuditEntry> page = audit.entries(filter, PageRequest.first(PAGE));
    all.addAll(page.items());
    while (page.nextCursor() != null && all.size() < MOST) {
      page = audit.entries(filter, new PageRequest(PAGE, page.nextCursor()));
      all.addAll(page.items());
    }
    return all;
  }
}
