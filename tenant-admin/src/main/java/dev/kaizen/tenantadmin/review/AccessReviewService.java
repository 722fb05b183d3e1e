package dev.kaizen.tenantadmin.review;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.StepUpPolicy;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.MemberService;
import dev.kaizen.tenantadmin.Organizations;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Campaigns in which people look at who may what. A campaign takes down who has which of its roles;
 * somebody else than the member decides on each line, with a reason; what is revoked is taken away
 * at once. It can be closed when every line is decided, and whatever was done stands in the audit
 * log.
 */
@Stateless
public class AccessReviewService {
  @Inject private ReviewStore store;
  @Inject private ReviewRecord record;
  @Inject private Organizations organizations;
  @Inject private MemberService members;
  @Inject private StepUpPolicy stepUp;
  @Inject private Clock clock;

  /** Newest first. */
  @TenantScoped(Permission.MEMBER_READ)
  public Page<AccessReview> list(PageRequest page) {
    return store.page(page);
  }

  @TenantScoped(Permission.MEMBER_READ)
  public AccessReview get(UUID id) {
    return ReviewRecord.found(store.find(id));
  }

  /** By user name. */
  @TenantScoped(Permission.MEMBER_READ)
  public Page<ReviewLine> lines(UUID id, PageRequest page) {
    ReviewRecord.found(store.find(id));
    return store.lines(id, page);
  }

  @TenantScoped(Permission.MEMBER_READ)
  public ReviewLine line(UUID id, String username) {
    return ReviewRecord.found(store.line(id, username));
  }

  /**
   * @param roles whose holders are looked at; empty for all
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AccessReview open(String name, Set<Role> roles, Instant dueAt) {
    Caller me = Callers.current();
    me.require(Permission.ACCESS_REVIEW);
    Instant now = clock.instant();
    ReviewPolicy.requireFuture(dueAt, now);
    Set<Role> looked = ReviewPolicy.roles(roles);
    AccessReview review =
        new AccessReview(
            UUID.randomUUID(),
            ReviewPolicy.name(name),
            looked,
            me.username(),
            now,
            dueAt,
            0,
            0,
            null,
            null);
    List<ReviewLine> lines = ReviewPolicy.lines(organizations.members(me.requireTenant()), looked);
    return record.open(review, lines);
  }

  /**
   * Decides on a line. What is revoked is taken away before it is written down: when the server
   * dies in between, the line is open still, and deciding again does the rest.
   *
   * @throws KaizenException SEPARATION_OF_DUTIES for one's own line; ALREADY_DECIDED; WRONG_STATE
   *     for the last tenant-admin
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ReviewLine decide(UUID id, String username, Decision decision, String reason) {
    Caller me = Callers.current();
    me.require(Permission.ACCESS_REVIEW);
    String why = ReviewPolicy.reason(reason);
    ReviewLine line = record.undecided(id, username);
    ReviewPolicy.requireNotOwn(me.username(), username);
    if (decision == Decision.REVOKE) {
      stepUp.require(DangerousAct.CHANGE_MEMBERS);
      revoke(me, line);
    }
    return record.decide(
        id, new ReviewLine(username, line.roles(), decision, why, me.username(), clock.instant()));
  }

  /** All lines as CSV; a tenant has hundreds of members, not millions. */
  @TenantScoped(Permission.MEMBER_READ)
  public String export(UUID id) {
    StringBuilder csv = new StringBuilder(ReviewCsv.HEAD);
    PageRequest next = PageRequest.first(PageRequest.MAX);
    while (next != null) {
      Page<ReviewLine> page = lines(id, next);
      page.items().forEach(line -> csv.append(ReviewCsv.line(line)));
      next = page.nextCursor() == null ? null : new PageRequest(PageRequest.MAX, page.nextCursor());
    }
    return csv.toString();
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AccessReview close(UUID id) {
    Caller me = Callers.current();
    me.require(Permission.ACCESS_REVIEW);
    return record.close(id, me.username(), clock.instant());
  }

  /** The right to review is the right to take away what was reviewed, and nothing beyond. */
  private void revoke(Caller reviewer, ReviewLine line) {
    String tenant = reviewer.requireTenant();
    Optional<Member> member =
        organizations.members(tenant).stream()
            .filter(m -> m.username().equals(line.username()))
            .findFirst();
    if (member.isEmpty()) {
      return;
    }
    Set<Role> left = ReviewPolicy.left(member.get(), line);
    if (left.equals(member.get().roles())) {
      return;
    }
    Callers.run(
        Caller.system(tenant, reviewer.actor()).from(reviewer.origin()),
        () -> {
          if (left.isEmpty()) {
            members.remove(line.username());
          } else {
            members.setRoles(line.username(), left);
          }
        });
  }
}
