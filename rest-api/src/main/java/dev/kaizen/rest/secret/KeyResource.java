package dev.kaizen.rest.secret;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.secret.TenantKeyService;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/keys")
@Tag(name = "secrets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class KeyResource {
  @Inject private TenantKeyService keys;
  @Inject private Once once;

  @GET
  @Requires(Permission.SECRET_READ)
  @Operation(summary = "The tenant's keys, newest first; the first one seals, the others open")
  public Items<KeyJson> list() {
    return Items.of(keys.list().stream().map(KeyJson::of).toList());
  }

  @POST
  @Requires(Permission.KEY_ROTATE)
  @Path("/rotate")
  @Operation(
      summary = "A new key; what is sealed already is sealed anew in the background",
      description = "GET /keys shows how many values each key still holds.")
  @APIResponseSchema(KeyJson.class)
  public Response rotate() {
    return once.atomically(null, () -> Answer.ok(KeyJson.of(keys.rotate().getFirst())))
        .toResponse();
  }
}
