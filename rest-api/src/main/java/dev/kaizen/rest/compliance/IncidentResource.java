package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.incident.Incident;
import dev.kaizen.compliance.incident.IncidentService;
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
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What went wrong, whom it was told, and what was learnt. */
@Path("/compliance/incidents")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class IncidentResource {
  @Inject private IncidentService incidents;
  @Inject private Once once;
  @Inject private Clock clock;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(summary = "Incidents, the open ones first, what was detected last on top")
  public Items<IncidentJson> list(@BeanParam PageParams params) {
    return Items.of(incidents.list(params.page()), this::told);
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record an incident",
      description = "With personal data concerned, the authority must be told within 72 hours.")
  @APIResponseSchema(value = IncidentJson.class, responseCode = "201")
  public Response open(OpenIncident body) {
    return once.atomically(
            body,
            () -> {
              Incident made =
                  incidents.open(
                      body.title(),
                      Objects.requireNonNull(
                          Texts.word("level", body.level(), Incident.Level.class)),
                      body.personalData(),
                      Texts.required("detectedAt", body.detectedAt()),
                      body.text());
              return Answer.created("/compliance/incidents/" + made.id(), told(made));
            })
        .toResponse();
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}")
  @Operation(summary = "One incident")
  public IncidentJson get(@PathParam("id") UUID id) {
    return told(incidents.get(id));
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}/timeline")
  @Operation(summary = "Its timeline, in the order in which it was written")
  public Items<IncidentNoteJson> timeline(@PathParam("id") UUID id, @BeanParam PageParams params) {
    return Items.of(incidents.timeline(id, params.page()), IncidentNoteJson::of);
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/timeline")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a line to its timeline, which is never changed or removed")
  @APIResponseSchema(value = IncidentNoteJson.class, responseCode = "201")
  public Response note(@PathParam("id") UUID id, NoteIncident body) {
    return once.atomically(
            body,
            () ->
                Answer.created(
                    "/compliance/incidents/%s/timeline".formatted(id),
                    IncidentNoteJson.of(incidents.note(id, body.text()))))
        .toResponse();
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/notification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record whether the authority was told, once",
      description =
          "After 72 hours the reasons for the delay are needed. 409 when it was decided already, or"
              + " no personal data is concerned.")
  @APIResponseSchema(IncidentJson.class)
  public Response decide(@PathParam("id") UUID id, DecideNotification body) {
    return once.atomically(
            body,
            () ->
                Answer.ok(
                    told(
                        body.told()
                            ? incidents.told(
                                id,
                                Texts.required("toldAt", orEmpty(body.toldAt())),
                                orEmpty(body.reference()),
                                body.why())
                            : incidents.notTold(id, orEmpty(body.why())))))
        .toResponse();
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Close it with its cause and what was learnt",
      description = "409 while personal data is concerned and nobody decided whom to tell.")
  @APIResponseSchema(IncidentJson.class)
  public Response close(@PathParam("id") UUID id, CloseIncident body) {
    return once.atomically(
            body, () -> Answer.ok(told(incidents.close(id, body.cause(), body.lessons()))))
        .toResponse();
  }

  private IncidentJson told(Incident incident) {
    return IncidentJson.of(incident, clock.instant());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
