package dev.kaizen.rest.tenant;

import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.MemberService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/members")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MemberResource {
  @Inject private MemberService members;

  @GET
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "The people of your tenant with their roles")
  public Items<MemberJson> list(@BeanParam PageParams params) {
    return Items.of(members.list(params.page()), MemberJson::of);
  }
}
