package dev.kaizen.rest.apikey;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.RoleNames;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenant.Role;
import dev.kaizen.tenantadmin.apikey.ApiKey;
import dev.kaizen.tenantadmin.apikey.ApiKeyService;
import dev.kaizen.tenantadmin.apikey.NewApiKey;
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
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api-keys")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApiKeyResource {
  @Inject private ApiKeyService keys;
  @Inject private Once once;
  @Inject private Clock clock;

  @GET
  @Requires(Permission.API_KEY_READ)
  @Operation(summary = "The tenant's keys for programs, expired and revoked ones among them")
  public Items<ApiKeyJson> list(@BeanParam PageParams params) {
    return Items.of(keys.list(params.page()), this::told);
  }

  @POST
  @Requires(Permission.API_KEY_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A new key, told in this answer and never again",
      description =
          "It speaks for you, in Authorization: Bearer KEY, with the roles you give it. It decides"
              + " no approval, changes no member and makes no key. A repeated request with the same"
              + " Idempotency-Key is answered without the key.")
  @APIResponseSchema(value = ApiKeyJson.class, responseCode = "201")
  public Response create(CreateApiKey body) {
    Set<Role> roles = RoleNames.known(body.roles());
    return once.tellingASecret(
            body,
            () -> {
              NewApiKey made = keys.create(body.name(), roles, body.expiresInDays());
              return Answer.created(
                  "/api-keys/" + made.key().id(), told(made.key()).with(made.text().text()));
            },
            entity -> ((ApiKeyJson) entity).with(null))
        .toResponse();
  }

  @GET
  @Path("/{id}")
  @Requires(Permission.API_KEY_READ)
  @Operation(summary = "A key, without the key itself")
  public ApiKeyJson get(@PathParam("id") UUID id) {
    return told(keys.get(id));
  }

  @DELETE
  @Path("/{id}")
  @Requires(Permission.API_KEY_EDIT)
  @Operation(
      summary = "Revoke the key: from now on it opens nothing",
      description = "It stays in the list, as revoked. What it has started goes on.")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("id") UUID id) {
    keys.revoke(id);
  }

  private ApiKeyJson told(ApiKey key) {
    return ApiKeyJson.of(key, clock.instant());
  }
}
