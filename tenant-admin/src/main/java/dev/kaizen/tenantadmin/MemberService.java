package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.DangerousAct;
import dev.kaizen.tenant.MemberStanding;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenant.StepUp;
import dev.kaizen.tenant.TenantScoped;
import dev.kaizen.tenantadmin.store.MemberLock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The people of the tenant, as the identity provider has them. */
@Stateless
public class MemberService {
  private static final int PASSWORD_BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Organizations organizations;
  @Inject private MemberChanges changes;
  @Inject private MemberLock lock;
  @Inject private MemberStanding standing;

  /** By user name. */
  @TenantScoped(Permission.MEMBER_READ)
  public Page<Member> list(PageRequest page) {
    List<String> after = page.after(1);
    List<Member> rest =
        organizations.members(Callers.current().requireTenant()).stream()
            .filter(m -> after == null || m.username().compareTo(after.getFirst()) > 0)
            .limit(page.limit() + 1L)
            .toList();
    boolean more = rest.size() > page.limit();
    List<Member> items = more ? rest.subList(0, page.limit()) : rest;
    return new Page<>(items, more ? PageRequest.cursorOf(items.getLast().username()) : null);
  }

  @TenantScoped(Permission.MEMBER_READ)
  public Member get(String username) {
    return member(username);
  }

  /**
   * Takes a person into the tenant. ALREADY_EXISTS when they are in it, or when the user name
   * belongs to somebody with another e-mail address.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @StepUp(DangerousAct.CHANGE_MEMBERS)
  public Invited invite(Newcomer person, Set<Role> roles) {
    Callers.current().require(Permission.MEMBER_EDIT);
    MemberPolicy.requireRoles(roles);
    return lock.with(Callers.current().requireTenant(), () -> invited(person, roles));
  }

  private Invited invited(Newcomer person, Set<Role> roles) {
    String tenant = Callers.current().requireTenant();
    if (organizations.members(tenant).stream()
        .anyMatch(member -> member.username().equals(person.username()))) {
      throw new KaizenException(
          ErrorCode.ALREADY_EXISTS, "'%s' is a member already".formatted(person.username()));
    }
    changes.invites(person.username(), roles);
    String password = password();
    boolean[] made = new boolean[1];
    change(
        person.username(),
        "invite",
        () -> {
          made[0] = organizations.admit(tenant, person, password);
          organizations.setRoles(tenant, person.username(), roles);
        });
    return new Invited(member(person.username()), made[0] ? password : null);
  }

  /** WRONG_STATE when no tenant-admin would be left. Tokens of before count no more. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @StepUp(DangerousAct.CHANGE_MEMBERS)
  public Member setRoles(String username, Set<Role> roles) {
    Callers.current().require(Permission.MEMBER_EDIT);
    MemberPolicy.requireRoles(roles);
    return lock.with(Callers.current().requireTenant(), () -> withRoles(username, roles));
  }

  private Member withRoles(String username, Set<Role> roles) {
    String tenant = Callers.current().requireTenant();
    List<Member> members = organizations.members(tenant);
    Member member = MemberPolicy.requireMember(members, username);
    MemberPolicy.requireAdminLeft(members, username, roles);
    changes.changesRoles(member, roles);
    ending(
        username,
        () -> change(username, "roles", () -> organizations.setRoles(tenant, username, roles)));
    return member(username);
  }

  /** Ends the person's sessions, too. WRONG_STATE when no tenant-admin would be left. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @StepUp(DangerousAct.CHANGE_MEMBERS)
  public void remove(String username) {
    Callers.current().require(Permission.MEMBER_EDIT);
    String tenant = Callers.current().requireTenant();
    lock.with(
        tenant,
        () -> {
          List<Member> members = organizations.members(tenant);
          Member member = MemberPolicy.requireMember(members, username);
          MemberPolicy.requireAdminLeft(members, username, Set.of());
          changes.removes(member);
          ending(
              username,
              () -> change(username, "remove", () -> organizations.expel(tenant, username)));
          return member;
        });
  }

  /**
   * Ends the tokens of before. Twice: before the change, so that none outlives a server that dies
   * in the middle, and after it, for those that the realm has issued meanwhile.
   */
  private void ending(String username, Runnable work) {
    String tenant = Callers.current().requireTenant();
    standing.changed(tenant, username);
    try {
      work.run();
    } finally {
      standing.changed(tenant, username);
    }
  }

  private Member member(String username) {
    return MemberPolicy.requireMember(
        organizations.members(Callers.current().requireTenant()), username);
  }

  private void change(String username, String what, Runnable work) {
    try {
      work.run();
    } catch (KaizenException e) {
      changes.failed(username, what, e.code());
      throw e;
    }
  }

  static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
