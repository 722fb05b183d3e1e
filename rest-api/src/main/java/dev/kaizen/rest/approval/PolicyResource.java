package dev.kaizen.rest.approval;

import dev.kaizen.approval.PolicyService;
import dev.kaizen.approval.PolicyVersion;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/approval-policies")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PolicyResource {
  @Inject private PolicyService policies;
  @Inject private Once once;

  @GET
  @Requires(Permission.POLICY_READ)
  @Operation(summary = "The newest version of each policy, by name")
  public Items<PolicyJson> list(@BeanParam PageParams params) {
    return Items.of(policies.list(params.page()), PolicyJson::of);
  }

  @POST
  @Requires(Permission.POLICY_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Draft the next version of a policy; the first when the name is new",
      description = "It holds once another person has made it active.")
  @APIResponseSchema(value = PolicyJson.class, responseCode = "201")
  public Response draft(PolicyBody body) {
    return once.atomically(
            body,
            () -> {
              PolicyVersion made = policies.draft(body::policy, body.name());
              return Answer.created(
                  "/approval-policies/%s/versions".formatted(body.name()), PolicyJson.of(made));
            })
        .toResponse();
  }

  @GET
  @Requires(Permission.POLICY_READ)
  @Path("/{name}/versions")
  @Operation(summary = "All versions of a policy, newest first")
  public List<PolicyJson> versions(@PathParam("name") String name) {
    return policies.versions(name).stream().map(PolicyJson::of).toList();
  }

  @GET
  @Requires(Permission.POLICY_READ)
  @Path("/{name}/versions/{version}/simulation")
  @Operation(
      summary = "What the last 1,000 requests would have come to under a version",
      description = "The words that were said are judged again; nothing changes.")
  public SimulationJson simulate(
      @PathParam("name") String name, @PathParam("version") int version) {
    return SimulationJson.of(policies.simulate(name, version));
  }

  @POST
  @Requires(Permission.POLICY_EDIT)
  @Path("/{name}/versions/{version}/activate")
  @Operation(
      summary = "Make a draft the active version; its author may not",
      description =
          "It holds at once, for open requests too: where it asks for something else, their hash"
              + " changes and what was said counts no more.")
  @APIResponseSchema(PolicyJson.class)
  public Response activate(@PathParam("name") String name, @PathParam("version") int version) {
    return once.atomically(null, () -> Answer.ok(PolicyJson.of(policies.activate(name, version))))
        .toResponse();
  }

  @DELETE
  @Requires(Permission.POLICY_EDIT)
  @Path("/{name}")
  @Operation(summary = "Take the active version out of use; its versions stay on record")
  public void retire(@PathParam("name") String name) {
    policies.retire(name);
  }
}
