package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.finding.Finding;
import dev.kaizen.compliance.finding.FindingFilter;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What does not hold, who sees to it, and until when. */
@Path("/compliance/findings")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FindingResource {
  @Inject private FindingService findings;
  @Inject private ComplianceService compliance;
  @Inject private Once once;
  @Inject private Clock clock;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(
      summary = "Findings, what is due first comes first",
      description = "Those that are resolved come last, or alone with status=resolved.")
  public Items<FindingJson> list(
      @Parameter(
              description = "live, when left out, is all that are not resolved",
              schema =
                  @Schema(enumeration = {"live", "open", "in-work", "accepted", "resolved", "all"}))
          @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "Id of a control") @QueryParam("control") @Nullable String control,
      @Parameter(description = "User name of who must act") @QueryParam("owner")
          @Nullable String owner,
      @BeanParam PageParams params) {
    return Items.of(findings.list(filter(status, control, owner), params.page()), this::told);
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}")
  @Operation(summary = "One finding; its ETag is what If-Match takes")
  @APIResponseSchema(FindingJson.class)
  public Response get(@PathParam("id") UUID id) {
    return tagged(findings.get(id));
  }

  @PUT
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say who sees to it, until when and how; wants If-Match")
  @APIResponseSchema(FindingJson.class)
  public Response plan(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      PlanFinding body) {
    return tagged(
        findings.plan(
            id,
            body.owner(),
            Texts.required("dueAt", body.dueAt()),
            body.plan(),
            IfMatch.revision(seen)));
  }

  @PUT
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Bear its risk for a time; wants If-Match",
      description =
          "The control goes on failing. 403 for the finding's owner; after its time it is open again.")
  @APIResponseSchema(FindingJson.class)
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      AcceptRisk body) {
    return tagged(
        findings.accept(
            id, body.reason(), Texts.required("until", body.until()), IfMatch.revision(seen)));
  }

  @POST
  @Requires(Permission.COMPLIANCE_REPORT)
  @Path("/{id}/retest")
  @Operation(summary = "Assess its control now; the finding is resolved when its item holds again")
  @APIResponseSchema(FindingJson.class)
  public Response retest(@PathParam("id") UUID id) {
    return once.atomically(
            null,
            () -> {
              compliance.assess(findings.get(id).control());
              return Answer.ok(told(findings.get(id)));
            })
        .toResponse();
  }

  private FindingJson told(Finding finding) {
    return FindingJson.of(finding, clock.instant());
  }

  private Response tagged(Finding finding) {
    return Response.ok(told(finding)).tag(Integer.toString(finding.revision())).build();
  }

  private static FindingFilter filter(
      @Nullable String status, @Nullable String control, @Nullable String owner) {
    return switch (status) {
      case null -> new FindingFilter(true, null, control, owner);
      case "live" -> new FindingFilter(true, null, control, owner);
      case "all" -> new FindingFilter(null, null, control, owner);
      default ->
          new FindingFilter(
              null, Texts.word("status", status, Finding.Status.class), control, owner);
    };
  }
}
