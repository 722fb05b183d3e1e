package dev.kaizen.rest.usage;

import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.ModelPrice;
import dev.kaizen.usage.PriceService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/prices")
@Tag(name = "usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PriceResource {
  @Inject private PriceService prices;

  @GET
  @Requires(Permission.USAGE_READ)
  @Operation(summary = "What the tenant's model connections cost; one without a price costs 0")
  public Items<PriceJson> list() {
    return Items.of(prices.list().stream().map(PriceJson::of).toList());
  }

  @GET
  @Requires(Permission.USAGE_READ)
  @Path("/{connection}")
  @Operation(summary = "The newest price of a connection; its ETag is its version")
  @APIResponseSchema(PriceJson.class)
  public Response get(@PathParam("connection") String connection) {
    return tagged(prices.get(connection));
  }

  @PUT
  @Requires(Permission.BUDGET_EDIT)
  @Path("/{connection}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a connection's price as a further version; If-Match \"0\" sets the first",
      description = "Holds for calls from now on. What calls have cost stays what it was.")
  @APIResponseSchema(PriceJson.class)
  public Response set(
      @PathParam("connection") String connection,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      PriceBody body) {
    return tagged(
        prices.set(
            connection,
            body.inMicrosPerMillion(),
            body.outMicrosPerMillion(),
            body.most(),
            IfMatch.revision(seen)));
  }

  private static Response tagged(ModelPrice price) {
    return Response.ok(PriceJson.of(price)).tag(Integer.toString(price.version())).build();
  }
}
