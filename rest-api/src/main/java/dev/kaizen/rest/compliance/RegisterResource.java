package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.register.RegisterKind;
import dev.kaizen.compliance.register.RegisterLine;
import dev.kaizen.compliance.register.RegisterService;
import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the tenant says about its workflows, suppliers and knowledge bases. */
@Path("/compliance/register")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RegisterResource {
  private static final String KINDS = "workflow, supplier or knowledge-base";

  @Inject private RegisterService register;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{kind}")
  @Operation(summary = "What should stand in the register, by name, with what is said about it")
  public Items<RegisterJson> list(
      @Parameter(
              description = KINDS,
              schema = @Schema(enumeration = {"workflow", "supplier", "knowledge-base"}))
          @PathParam("kind")
          String kind,
      @BeanParam PageParams params) {
    return Items.of(register.list(known(kind), params.page()), RegisterJson::of);
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{kind}/{name}")
  @Operation(summary = "One subject of the register; its ETag is what If-Match takes")
  @APIResponseSchema(RegisterJson.class)
  public Response get(@PathParam("kind") String kind, @PathParam("name") String name) {
    return tagged(register.get(known(kind), name));
  }

  @PUT
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{kind}/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say what is to be said about it; wants If-Match, \"0\" for the first time",
      description = "A change takes an acceptance away.")
  @APIResponseSchema(RegisterJson.class)
  public Response write(
      @PathParam("kind") String kind,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      RegisterFacts body) {
    return tagged(register.write(known(kind), name, body.facts(), IfMatch.revision(seen)));
  }

  @PUT
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{kind}/{name}/acceptance")
  @Operation(
      summary = "Answer for an entry and its residual risk; wants If-Match",
      description = "403 for who wrote it.")
  @APIResponseSchema(RegisterJson.class)
  public Response accept(
      @PathParam("kind") String kind,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    return tagged(register.accept(known(kind), name, IfMatch.revision(seen)));
  }

  private static Response tagged(RegisterLine line) {
    RegisterJson told = RegisterJson.of(line);
    return Response.ok(told).tag(Integer.toString(told.revision())).build();
  }

  private static RegisterKind known(String kind) {
    return Arrays.stream(RegisterKind.values())
        .filter(each -> Texts.lower(each).equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND,
                    "There is no register of '%s'; there are %s".formatted(kind, KINDS)));
  }
}
