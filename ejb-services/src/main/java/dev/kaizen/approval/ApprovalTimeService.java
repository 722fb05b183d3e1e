package dev.kaizen.approval;

import dev.kaizen.approval.engine.ApprovalEngine;
import dev.kaizen.approval.policy.Group;
import dev.kaizen.approval.policy.Stage;
import dev.kaizen.approval.store.ApprovalStore;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The server's own side of {@link ApprovalTime}: a transaction for each look. */
@Stateless
public class ApprovalTimeService {
  @Inject private ApprovalStore store;
  @Inject private ApprovalTime time;
  @Inject private Rebinding rebinding;
  @Inject private Clock clock;

  /** What a group waits for: roles and people, any of whom would do. */
  public record Wanted(Set<String> roles, Set<String> people, Set<String> not) {}

  /** For whom an open request waits; empty when it waits for nobody. */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Wanted> wanted(UUID id) {
    return store
        .find(id)
        .filter(r -> r.status() == ApprovalStatus.OPEN)
        .map(ApprovalTimeService::wanted);
  }

  /**
   * @param somebodyThere whether anybody may decide; empty when that could not be told
   * @return when to look again
   */
  @TenantScoped(Permission.SYSTEM)
  public Optional<Instant> act(UUID id, Optional<Boolean> somebodyThere) {
    return store.lock(id).flatMap(r -> time.act(r, clock.instant(), somebodyThere));
  }

  /** Holds one open request to the policies that are active now. */
  @TenantScoped(Permission.SYSTEM)
  public void rebind(UUID id) {
    store.lock(id).ifPresent(rebinding::keep);
  }

  private static Wanted wanted(ApprovalRequest request) {
    Set<String> roles = new HashSet<>(request.progress().alsoRoles());
    Set<String> people = new HashSet<>();
    var tally = ApprovalEngine.tally(request);
    Stage stage = request.stages().get(tally.stage());
    for (int g : tally.open()) {
      Group group = stage.groups().get(g);
      if (group.role() != null) {
        roles.add(group.role());
      }
      people.addAll(group.people());
    }
    Set<String> not = new HashSet<>(request.excluded());
    not.add(request.requestedBy());
    return new Wanted(Set.copyOf(roles), Set.copyOf(people), Set.copyOf(not));
  }
}
