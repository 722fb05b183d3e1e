package dev.kaizen.rest.tenant;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.RoleNames;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.MemberService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/members")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MemberResource {
  @Inject private MemberService members;
  @Inject private Once once;

  @GET
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "The people of your tenant with their roles")
  public Items<MemberJson> list(@BeanParam PageParams params) {
    return Items.of(members.list(params.page()), MemberJson::of);
  }

  @GET
  @Path("/{username}")
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "A person of your tenant")
  public MemberJson get(@PathParam("username") String username) {
    return MemberJson.of(members.get(username));
  }

  @POST
  @Requires(Permission.MEMBER_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a person into your tenant",
      description =
          "Who has no account gets one, with a password for the first login. Takes no"
              + " Idempotency-Key: a second request for the same user name is answered 409.")
  @APIResponseSchema(value = InvitedJson.class, responseCode = "201")
  public Response invite(InviteMember body) {
    return once.withoutKey(
            "a user name is taken in once, so repeating the request is safe",
            () ->
                Answer.created(
                    "/members/" + body.username(),
                    InvitedJson.of(members.invite(body.person(), RoleNames.known(body.roles())))))
        .toResponse();
  }

  @PUT
  @Path("/{username}/roles")
  @Requires(Permission.MEMBER_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The roles a person shall have in your tenant",
      description =
          "Counts at once: tokens from before are refused. API keys of theirs that may more than the"
              + " new roles are revoked. The last tenant-admin stays one.")
  public MemberJson setRoles(@PathParam("username") String username, SetRoles body) {
    return MemberJson.of(members.setRoles(username, RoleNames.known(body.roles())));
  }

  @DELETE
  @Path("/{username}")
  @Requires(Permission.MEMBER_EDIT)
  @Operation(
      summary = "Take a person out of your tenant",
      description =
          "Ends their sessions and revokes their API keys; the account stays, it may belong to other"
              + " tenants. The last tenant-admin stays.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("username") String username) {
    members.remove(username);
  }
}
