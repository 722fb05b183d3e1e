package dev.kaizen.rest.approval;

import dev.kaizen.approval.DeputyService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/deputies")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeputyResource {
  @Inject private DeputyService deputies;
  @Inject private Once once;

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Operation(summary = "Who speaks for whom, now and later; at most 200")
  public List<DeputyJson> list() {
    return deputies.current().stream().map(DeputyJson::of).toList();
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Name who decides approvals in your place for a time")
  @APIResponseSchema(value = DeputyJson.class, responseCode = "201")
  public Response add(DeputyBody body) {
    return once.atomically(
            body,
            () ->
                Answer.created(
                    "/deputies",
                    DeputyJson.of(
                        deputies.add(
                            body.deputy(),
                            body.roles() == null ? Set.of() : Set.copyOf(body.roles()),
                            body.from(),
                            body.until(),
                            body.reason() == null ? "" : body.reason()))))
        .toResponse();
  }

  @DELETE
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}")
  @Operation(summary = "Take it back; you do for yourself, a tenant-admin for all")
  public void end(@PathParam("id") UUID id) {
    deputies.end(id);
  }
}
