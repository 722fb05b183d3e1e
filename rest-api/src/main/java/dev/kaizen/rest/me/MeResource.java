package dev.kaizen.rest.me;

import dev.kaizen.rest.security.ForEveryCaller;
import dev.kaizen.tenant.Callers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me")
@Tag(name = "me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @GET
  @ForEveryCaller
  @Operation(summary = "Who you are here: tenant, roles and what they let you do")
  public Me me() {
    return Me.of(Callers.current());
  }
}
