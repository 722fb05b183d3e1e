package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.retention.RetentionRule;
import dev.kaizen.compliance.retention.RetentionService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long things are kept. */
@Path("/compliance/retention")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RetentionResource {
  @Inject private RetentionService retention;
  @Inject private Once once;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(summary = "The rules, and the last time that they were carried out")
  public RetentionJson get() {
    return RetentionJson.of(
        retention.rules().stream().map(RetentionRuleJson::of).toList(),
        retention.lastRound().orElse(null));
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{kind}/preview")
  @Operation(summary = "How many a rule of so many days would destroy now")
  public RetentionPreviewJson preview(
      @PathParam("kind") String kind, @QueryParam("days") @Nullable String days) {
    return RetentionPreviewJson.of(
        retention.preview(kind(kind), Texts.number("days", days, 1, RetentionRule.MOST_DAYS, 365)));
  }

  @PUT
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{kind}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Destroy what ended so many days ago, from the next round on",
      description = "Needs a fresh login. What is on legal hold stays.")
  @APIResponseSchema(RetentionRuleJson.class)
  public Response set(@PathParam("kind") String kind, SetRetention body) {
    return once.atomically(
            body, () -> Answer.ok(RetentionRuleJson.of(retention.set(kind(kind), body.days()))))
        .toResponse();
  }

  @DELETE
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{kind}")
  @Operation(summary = "Keep what is of that kind for good")
  public void remove(@PathParam("kind") String kind) {
    retention.remove(kind(kind));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/rounds")
  @Operation(
      summary = "Carry the rules out now",
      description = "Otherwise that is done once a day. Needs a fresh login.")
  @APIResponseSchema(value = RetentionJson.class, responseCode = "202")
  public Response carryOut() {
    retention.carryOut();
    return Response.accepted(get()).build();
  }

  private static RetentionRule.Kind kind(String text) {
    return Objects.requireNonNull(Texts.word("kind", text, RetentionRule.Kind.class));
  }
}
