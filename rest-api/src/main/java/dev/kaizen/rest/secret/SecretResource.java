package dev.kaizen.rest.secret;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.secret.Secret;
import dev.kaizen.secret.SecretService;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

@Path("/secrets")
@Tag(name = "secrets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SecretResource {
  @Inject private SecretService secrets;
  @Inject private Once once;

  @GET
  @Requires(Permission.SECRET_READ)
  @Operation(summary = "The tenant's secrets by name, without their values")
  public Items<SecretJson> list(@BeanParam PageParams params) {
    return Items.of(secrets.list(params.page()), SecretJson::of);
  }

  @POST
  @Requires(Permission.SECRET_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new secret; its value is never told again")
  @APIResponseSchema(value = SecretJson.class, responseCode = "201")
  public Response create(CreateSecret body) {
    return once.atomically(
            body.withoutValue(),
            () ->
                Answer.created(
                    "/secrets/" + body.name(),
                    SecretJson.of(secrets.create(body.name(), body.purpose(), body.value()))))
        .toResponse();
  }

  @GET
  @Requires(Permission.SECRET_READ)
  @Path("/{name}")
  @Operation(summary = "One secret, without its value; its ETag is what If-Match takes")
  @APIResponseSchema(SecretJson.class)
  public Response get(@PathParam("name") String name) {
    return tagged(secrets.get(name));
  }

  @PUT
  @Requires(Permission.SECRET_EDIT)
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Put another value in its place; the old one is gone; wants If-Match")
  @APIResponseSchema(SecretJson.class)
  public Response change(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      SecretValue body) {
    String purpose = body.purpose();
    return tagged(
        secrets.change(
            name,
            purpose == null ? secrets.get(name).purpose() : purpose,
            body.value(),
            IfMatch.revision(seen)));
  }

  @DELETE
  @Requires(Permission.SECRET_EDIT)
  @Path("/{name}")
  @Operation(summary = "Remove a secret; wants If-Match")
  public void delete(
      @PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    secrets.delete(name, IfMatch.revision(seen));
  }

  private static Response tagged(Secret secret) {
    return Response.ok(SecretJson.of(secret)).tag(Integer.toString(secret.version())).build();
  }
}
