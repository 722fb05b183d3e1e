package dev.kaizen.rest.tenant;

import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.shared.Page;
import dev.kaizen.shared.PageRequest;
import dev.kaizen.tenantadmin.Member;
import dev.kaizen.tenantadmin.MemberService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/members")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MemberResource {
  @Inject private MemberService members;

  @GET
  @Operation(summary = "The people of your tenant with their roles")
  public Page<MemberJson> list(@BeanParam PageParams params) {
    PageRequest page = params.page();
    List<String> after = page.after(1);
    int offset =
        after == null ? 0 : Texts.number("cursor", after.getFirst(), 0, Integer.MAX_VALUE, 0);
    List<Member> found = members.list(offset, page.limit());
    String next = found.size() < page.limit() ? null : PageRequest.cursorOf(offset + found.size());
    return new Page<>(found.stream().map(MemberJson::of).toList(), next);
  }
}
