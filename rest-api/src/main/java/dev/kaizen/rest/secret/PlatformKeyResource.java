package dev.kaizen.rest.secret;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.secret.PlatformKeyService;
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

@Path("/platform/keys")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlatformKeyResource {
  @Inject private PlatformKeyService keys;
  @Inject private Once once;

  @GET
  @Requires(Permission.PLATFORM_KEYS)
  @Operation(summary = "The platform's current key; for platform administrators")
  public PlatformKeyJson get() {
    return PlatformKeyJson.of(keys.state());
  }

  @POST
  @Requires(Permission.PLATFORM_KEYS)
  @Path("/rewrap")
  @Operation(
      summary = "Wrap every tenant's key under the current platform key, while everything goes on",
      description =
          "For platform administrators. Repeat it when it breaks off: it goes on where it was. Once"
              + " behind is 0 the older platform key can be taken away. Takes no Idempotency-Key.")
  @APIResponseSchema(PlatformKeyJson.class)
  public Response rewrap() {
    return once.withoutKey(
            "repeating the request does what is left",
            () -> Answer.ok(PlatformKeyJson.of(keys.rewrap())))
        .toResponse();
  }
}
