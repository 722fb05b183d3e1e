package dev.kaizen.tenantadmin;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The people of the tenant, as the identity provider has them. */
@Stateless
public class MemberService {
  @Inject private Organizations organizations;

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
    return organizations.members(Callers.current().requireTenant()).stream()
        .filter(m -> m.username().equals(username))
        .findFirst()
        .orElseThrow(
            () -> new KaizenException(ErrorCode.NOT_FOUND, "The tenant has no such member"));
  }
}
