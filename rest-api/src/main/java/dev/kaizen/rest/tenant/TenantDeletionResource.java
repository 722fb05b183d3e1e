package dev.kaizen.rest.tenant;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.deletion.TenantDeletionService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A deletion that was asked for: another platform administrator confirms it or takes it back. */
@Path("/tenants/{slug}/deletion")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TenantDeletionResource {
  @Inject private TenantDeletionService deletions;
  @Inject private Once once;

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Operation(summary = "Where a tenant's deletion stands; for platform administrators")
  public DeletionJson get(@PathParam("slug") String slug) {
    return DeletionJson.of(deletions.get(slug));
  }

  @POST
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Confirm, as another administrator, that a tenant is deleted",
      description =
          "From now on nobody is let in, and once the grace is over (KAIZEN_TENANT_DELETION_GRACE,"
              + " 7 days unless set) its keys, organization, people, schema and role are destroyed"
              + " for ever. Who asked for it gets 403 SEPARATION_OF_DUTIES. Takes no"
              + " Idempotency-Key: a second request is answered 409.")
  @APIResponseSchema(DeletionJson.class)
  public Response confirm(@PathParam("slug") String slug, ConfirmDeletion body) {
    return once.withoutKey(
            "the deletion is confirmed once, so repeating the request is safe",
            () -> Answer.ok(DeletionJson.of(deletions.confirm(slug, body.slug()))))
        .toResponse();
  }

  @DELETE
  @Requires(Permission.TENANT_DIRECTORY)
  @Operation(
      summary = "Take a deletion back, before the grace is over; the tenant stands where it stood")
  @APIResponse(responseCode = "204", description = "It is taken back")
  public void withdraw(@PathParam("slug") String slug) {
    deletions.withdraw(slug);
  }
}
