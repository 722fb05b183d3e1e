package dev.kaizen.rest.usage;

import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.QuotaKind;
import dev.kaizen.usage.QuotaService;
import dev.kaizen.usage.QuotaState;
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
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/quotas")
@Tag(name = "usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class QuotaResource {
  @Inject private QuotaService quotas;

  @GET
  @Requires(Permission.USAGE_READ)
  @Operation(summary = "The tenant's quotas with what is used of them")
  public Items<QuotaJson> list() {
    return Items.of(quotas.list().stream().map(QuotaJson::of).toList());
  }

  @GET
  @Requires(Permission.USAGE_READ)
  @Path("/{name}")
  @Operation(summary = "One quota; its ETag is what If-Match of a change takes")
  @APIResponseSchema(QuotaJson.class)
  public Response get(@PathParam("name") String name) {
    return tagged(quotas.get(kind(name)));
  }

  @PUT
  @Requires(Permission.QUOTA_EDIT)
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a quota or take it away; wants If-Match",
      description =
          "What goes past it is refused with 429 QUOTA_EXCEEDED, which names the limit, what is"
              + " used and when it begins anew.")
  @APIResponseSchema(QuotaJson.class)
  public Response set(
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      QuotaBody body) {
    return tagged(quotas.set(kind(name), body.limit(), IfMatch.revision(seen)));
  }

  private static QuotaKind kind(String name) {
    return Arrays.stream(QuotaKind.values())
        .filter(kind -> kind.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND,
                    "There is no such quota; there are %s"
                        .formatted(
                            Arrays.stream(QuotaKind.values()).map(QuotaKind::word).toList())));
  }

  private static Response tagged(QuotaState state) {
    return Response.ok(QuotaJson.of(state)).tag(Integer.toString(state.revision())).build();
  }
}
