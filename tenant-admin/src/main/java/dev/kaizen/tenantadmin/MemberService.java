package dev.kaizen.tenantadmin;

import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import java.util.List;

/** The people of the tenant, as the identity provider has them. */
@Stateless
public class MemberService {

  /**
   * @param limit 1 to 200
   */
  @TenantScoped(Permission.MEMBER_READ)
  public List<Member> list(int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
