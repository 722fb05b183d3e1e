package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.privacy.Subject;
import dev.kaizen.compliance.privacy.SubjectExport;
import dev.kaizen.compliance.privacy.SubjectPlace;
import dev.kaizen.compliance.privacy.SubjectRequest;
import dev.kaizen.compliance.privacy.SubjectRequestService;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people ask about their own data, from the request to its answer. */
@Path("/compliance/subject-requests")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubjectRequestResource {
  private static final String ZIP = "application/zip";

  @Inject private SubjectRequestService requests;
  @Inject private SubjectExport export;
  @Inject private Once once;
  @Inject private Clock clock;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(summary = "Requests of data subjects, the open ones first, what is due first on top")
  public Items<SubjectRequestJson> list(@BeanParam PageParams params) {
    return Items.of(requests.list(params.page()), this::told);
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record a request, and search for what names the person",
      description = "It is due a month after it was received.")
  @APIResponseSchema(value = SubjectRequestJson.class, responseCode = "201")
  public Response open(OpenSubjectRequest body) {
    return once.atomically(
            body,
            () -> {
              SubjectRequest made =
                  requests.open(
                      Objects.requireNonNull(
                          Texts.word("kind", body.kind(), SubjectRequest.Kind.class)),
                      new Subject(
                          body.name(), body.identifiers() == null ? List.of() : body.identifiers()),
                      body.verified(),
                      Texts.required("receivedAt", body.receivedAt()));
              return Answer.created("/compliance/subject-requests/" + made.id(), told(made));
            })
        .toResponse();
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}")
  @Operation(summary = "One request of a data subject")
  public SubjectRequestJson get(@PathParam("id") UUID id) {
    return told(requests.get(id));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/search")
  @Operation(
      summary = "Search once more for what names the person",
      description = "What is kept stays kept.")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response search(@PathParam("id") UUID id) {
    return act(null, () -> requests.search(id));
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}/places")
  @Operation(summary = "What names the person, what is not kept first")
  public Items<SubjectPlaceJson> places(@PathParam("id") UUID id, @BeanParam PageParams params) {
    return Items.of(requests.places(id, params.page()), SubjectPlaceJson::of);
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/places")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Leave a place as it is and out of what is told, or take that back")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response keep(@PathParam("id") UUID id, KeepPlace body) {
    return act(
        body,
        () -> {
          requests.keep(
              id,
              Objects.requireNonNull(Texts.word("kind", body.kind(), SubjectPlace.Kind.class)),
              body.id(),
              body.why());
          return requests.get(id);
        });
  }

  @GET
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/export")
  @Produces(ZIP)
  @Operation(
      summary = "All that is listed and not kept, for the person who asked",
      description = "A ZIP with an index and a JSON file for each run, request and document.")
  @APIResponse(
      responseCode = "200",
      description = "The ZIP",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(@PathParam("id") UUID id) {
    byte[] zip = export.zip(id);
    return Response.ok(zip, ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"subject-request-%s.zip\"".formatted(id))
        .build();
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/erasure")
  @Operation(
      summary = "Propose to erase all that is listed and not kept",
      description = "409 while something is listed that the platform does not erase.")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response propose(@PathParam("id") UUID id) {
    return act(null, () -> requests.propose(id));
  }

  @DELETE
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/erasure")
  @Operation(summary = "Take the proposal back")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response takeBack(@PathParam("id") UUID id) {
    return act(null, () -> requests.takeBack(id));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/erasure/confirm")
  @Operation(
      summary = "Erase for good what another person proposed to erase",
      description =
          "All of it or, when something is on legal hold or under way, nothing (409). Needs a fresh"
              + " login. Then it is searched once more, and the request is done when nothing is"
              + " found.")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response confirm(@PathParam("id") UUID id) {
    return act(null, () -> requests.confirm(id));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take two more months, once and before the first is over")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response extend(@PathParam("id") UUID id, SayWhy body) {
    return act(body, () -> requests.extend(id, body.why()));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Close it with what was told or done",
      description = "An erasure is closed by hand only when nothing is left to be erased.")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response close(@PathParam("id") UUID id, SayOutcome body) {
    return act(body, () -> requests.close(id, body.outcome()));
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Close it without doing what was asked, and say why")
  @APIResponseSchema(SubjectRequestJson.class)
  public Response refuse(@PathParam("id") UUID id, SayWhy body) {
    return act(body, () -> requests.refuse(id, body.why()));
  }

  private Response act(@Nullable Object body, Supplier<SubjectRequest> act) {
    return once.atomically(body, () -> Answer.ok(told(act.get()))).toResponse();
  }

  private SubjectRequestJson told(SubjectRequest request) {
    return SubjectRequestJson.of(request, clock.instant());
  }
}
