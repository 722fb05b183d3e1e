package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.retention.LegalHold;
import dev.kaizen.compliance.retention.RetentionService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What must not be destroyed. */
@Path("/compliance/holds")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HoldResource {
  @Inject private RetentionService retention;
  @Inject private Once once;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(summary = "Legal holds, those that hold first, the newest on top")
  public Items<HoldJson> list(@BeanParam PageParams params) {
    return Items.of(retention.holds(params.page()), HoldJson::of);
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Place a legal hold",
      description = "From now on the database refuses to destroy what it covers.")
  @APIResponseSchema(value = HoldJson.class, responseCode = "201")
  public Response place(PlaceHold body) {
    return once.atomically(
            body,
            () -> {
              LegalHold made =
                  retention.place(
                      Objects.requireNonNull(
                          Texts.word("scope", body.scope(), LegalHold.Scope.class)),
                      body.target(),
                      body.reason());
              return Answer.created("/compliance/holds/" + made.id(), HoldJson.of(made));
            })
        .toResponse();
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}")
  @Operation(summary = "One legal hold")
  public HoldJson get(@PathParam("id") UUID id) {
    return HoldJson.of(retention.hold(id));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Release it, once, and say why", description = "Needs a fresh login.")
  @APIResponseSchema(HoldJson.class)
  public Response release(@PathParam("id") UUID id, SayWhy body) {
    return once.atomically(body, () -> Answer.ok(HoldJson.of(retention.release(id, body.why()))))
        .toResponse();
  }
}
