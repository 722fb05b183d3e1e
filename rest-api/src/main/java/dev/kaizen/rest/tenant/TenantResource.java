package dev.kaizen.rest.tenant;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.Tenant;
import dev.kaizen.tenantadmin.TenantService;
import dev.kaizen.tenantadmin.deletion.Certificate;
import dev.kaizen.tenantadmin.deletion.TenantDeletionService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/tenants")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TenantResource {
  @Inject private TenantService tenants;
  @Inject private TenantDeletionService deletions;
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
              + " request for the same one is answered 409. When a step fails, what was made is"
              + " taken away again and the tenant has the status failed, with the reason; the same"
              + " request then makes it anew. A tenant whose server died is gone on with by itself.")
  @APIResponseSchema(value = OpenedTenantJson.class, responseCode = "201")
  public Response create(CreateTenant body) {
    return once.withoutKey(
            "a tenant's slug is taken once, so repeating the request is safe",
            () ->
                Answer.created(
                    "/tenants/" + body.slug(),
                    OpenedTenantJson.of(tenants.provision(body.slug(), body.name(), body.first()))))
        .toResponse();
  }

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}")
  @Operation(summary = "A tenant; for platform administrators")
  public TenantJson get(@PathParam("slug") String slug) {
    return TenantJson.of(tenants.get(slug));
  }

  @PATCH
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give an active tenant another display name; for platform administrators")
  public TenantJson rename(@PathParam("slug") String slug, RenameTenant body) {
    return TenantJson.of(tenants.rename(slug, body.name()));
  }

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}/steps")
  @Operation(summary = "How a tenant was made, step by step; for platform administrators")
  public Items<TenantStepJson> steps(@PathParam("slug") String slug) {
    return Items.of(tenants.steps(slug).stream().map(TenantStepJson::of).toList());
  }

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}/acts")
  @Operation(
      summary =
          "What platform administrators did to a tenant, newest first; it outlives the tenant")
  public Items<PlatformActJson> acts(@PathParam("slug") String slug, @BeanParam PageParams params) {
    return Items.of(tenants.acts(slug, params.page()), PlatformActJson::of);
  }

  @POST
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}/suspend")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Let nobody of a tenant in and hold its runs; for platform administrators",
      description =
          "Takes effect within 5 s: requests are answered 403 TENANT_INACTIVE, streams end, runs"
              + " stop between or within steps and wait. Nothing is lost. Takes no Idempotency-Key:"
              + " a second request is answered 409.")
  @APIResponseSchema(TenantJson.class)
  public Response suspend(@PathParam("slug") String slug, SuspendTenant body) {
    return acted(() -> tenants.suspend(slug, body.reason()));
  }

  @POST
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}/resume")
  @Operation(
      summary = "Open a suspended tenant again, and go on with its runs",
      description =
          "For platform administrators. Takes no Idempotency-Key: a second request is answered 409.")
  @APIResponseSchema(TenantJson.class)
  public Response resume(@PathParam("slug") String slug) {
    return acted(() -> tenants.resume(slug));
  }

  private Response acted(Supplier<Tenant> act) {
    return once.withoutKey(
            "the tenant's status does its work, so repeating the request is safe",
            () -> Answer.ok(TenantJson.of(act.get())))
        .toResponse();
  }

  @DELETE
  @Path("/{slug}")
  @Requires(Permission.TENANT_DIRECTORY)
  @Operation(
      summary = "Ask for a tenant's deletion; nothing happens until another administrator confirms")
  @APIResponseSchema(value = DeletionJson.class, responseCode = "202")
  public Response request(
      @PathParam("slug") String slug,
      @Parameter(required = true, description = "Why, 1 to 500 characters; stands in the logs")
          @QueryParam("reason")
          @Nullable String reason) {
    if (reason == null) {
      throw new KaizenException(ErrorCode.INVALID_INPUT, "reason is missing: say it as ?reason=");
    }
    return Answer.accepted(
            "/tenants/" + slug + "/deletion", DeletionJson.of(deletions.request(slug, reason)))
        .toResponse();
  }

  @GET
  @Requires(Permission.TENANT_DIRECTORY)
  @Path("/{slug}/certificate")
  @Operation(
      summary = "The certificate of a tenant that was deleted; its SHA-256 is in Repr-Digest")
  @APIResponse(
      responseCode = "200",
      description = "Canonical JSON, byte for byte as it was made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CertificateJson.class)))
  public Response certificate(@PathParam("slug") String slug) {
    Certificate certificate = deletions.certificate(slug);
    String digest =
        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(certificate.sha256()));
    return Response.ok(certificate.content().getBytes(StandardCharsets.UTF_8))
        .type(MediaType.APPLICATION_JSON)
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"deletion-of-" + slug + ".json\"")
        .build();
  }
}
