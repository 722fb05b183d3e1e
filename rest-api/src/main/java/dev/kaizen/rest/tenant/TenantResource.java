package dev.kaizen.rest.tenant;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.TenantService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tenants")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TenantResource {
  @Inject private TenantService tenants;
  @Inject private Once once;

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Operation(summary = "The directory of tenants; for platform administrators")
  public Items<TenantJson> list(@BeanParam PageParams params) {
    return Items.of(tenants.list(params.page()), TenantJson::of);
  }

  @POST
  @Requires(Permission.TENANT_DIRECTORY)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A new tenant with its schema, role and organization",
      description =
          "For platform administrators. Takes no Idempotency-Key: the slug does its work, a second"
              + " request for the same one is answered 409.")
  @APIResponseSchema(value = TenantJson.class, responseCode = "201")
  public Response create(CreateTenant body) {
    return once.withoutKey(
            "a tenant's slug is taken once, so repeating the request is safe",
            () ->
                Answer.created(
                    "/tenants/" + body.slug(),
                    TenantJson.of(tenants.provision(body.slug(), body.name()))))
        .toResponse();
  }

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}")
  @Operation(summary = "A tenant; for platform administrators")
  public TenantJson get(@PathParam("slug") String slug) {
    return TenantJson.of(tenants.get(slug));
  }
}
