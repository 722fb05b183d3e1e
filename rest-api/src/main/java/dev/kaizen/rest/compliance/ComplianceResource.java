package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.ComplianceService;
import dev.kaizen.compliance.ControlStatus;
import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.finding.FindingService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/compliance")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ComplianceResource {
  @Inject private ComplianceService compliance;
  @Inject private FindingService findings;
  @Inject private Once once;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/frameworks")
  @Operation(summary = "The frameworks whose clauses controls serve")
  public Items<FrameworkJson> frameworks() {
    return Items.of(Arrays.stream(Framework.values()).map(FrameworkJson::of).toList());
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/frameworks/{id}/clauses")
  @Operation(summary = "A framework clause by clause, and how each is met")
  public Items<ClauseJson> clauses(@PathParam("id") String id) {
    Framework framework =
        Arrays.stream(Framework.values())
            .filter(each -> Texts.lower(each).equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new KaizenException(
                        ErrorCode.NOT_FOUND,
                        "There is no framework '%s'; GET /compliance/frameworks lists them"
                            .formatted(id)));
    return Items.of(compliance.clauses(framework).stream().map(ClauseJson::of).toList());
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/controls")
  @Operation(summary = "Every control with its newest assessment")
  public Items<ControlJson> controls() {
    return told(compliance.controls());
  }

  @POST
  @Requires(Permission.COMPLIANCE_REPORT)
  @Path("/assessments")
  @Operation(summary = "Assess every control now")
  @APIResponseSchema(Controls.class)
  public Response assess() {
    return once.atomically(null, () -> Answer.ok(told(compliance.assess()))).toResponse();
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/controls/{control}")
  @Operation(summary = "One control with its newest assessment and the items that fail it")
  public ControlDetailJson control(@PathParam("control") String control) {
    return ControlDetailJson.of(compliance.control(control), findings.owners().get(control));
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/controls/{control}/history")
  @Operation(
      summary = "Each time a control's status or number of failing items changed, newest first")
  public Items<AssessmentJson> history(
      @PathParam("control") String control, @BeanParam PageParams params) {
    return Items.of(compliance.history(control, params.page()), AssessmentJson::of);
  }

  @PUT
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/controls/{control}/owner")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Name who acts when a control fails; findings to come are theirs")
  public ControlDetailJson own(@PathParam("control") String control, OwnControl body) {
    ControlStatus status = compliance.control(control);
    findings.own(control, body.owner());
    return ControlDetailJson.of(status, findings.owners().get(control));
  }

  private static Items<ControlJson> told(List<ControlStatus> controls) {
    return Items.of(controls.stream().map(ControlJson::of).toList());
  }

  /** The list of controls, as OpenAPI needs a type for it. */
  public record Controls(List<ControlJson> items) {}
}
