package dev.kaizen.web.preview;

import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.MemberService;
import java.util.List;
import java.util.Set;

class FakeMembers extends MemberService {
  @Override
  public Page<Member> list(PageRequest page) {
    return Fakes.page(
        List.of(
            new Member("ada", "Ada Lovelace", "ada@acme.example", Set.of(Role.TENANT_ADMIN), true),
            new Member("rita", "Rita Levi", "rita@acme.example", Set.of(Role.REVIEWER), true),
            new Member("old", "Old Hand", "old@acme.example", Set.of(), false)),
        page);
  }
}
