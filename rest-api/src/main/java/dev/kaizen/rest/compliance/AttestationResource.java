package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.Framework;
import dev.kaizen.compliance.attestation.Attestation;
import dev.kaizen.compliance.attestation.AttestationService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.request.Upload;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements with proof, for clauses that no control speaks for. */
@Path("/compliance/attestations")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AttestationResource {
  @Inject private AttestationService attestations;
  @Inject private Once once;
  @Inject private Clock clock;

  /** What makes two requests the same, whatever their boundaries are. */
  private record Wanted(
      Framework framework, String clause, String statement, Instant until, Upload.Identity file) {}

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(summary = "Attestations, those that end first come first; the ended ones, too")
  public Items<AttestationJson> list(@BeanParam PageParams params) {
    return Items.of(attestations.list(params.page()), this::told);
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Attest a clause: a form with framework, clause, statement, until and file",
      description =
          "The file is at most 10 MiB: PDF, Office and OpenDocument without macros, pictures, text,"
              + " CSV or mail, as the bytes say. until is a time or a date, at most three years from"
              + " now.")
  @APIResponseSchema(value = AttestationJson.class, responseCode = "201")
  public Response add(List<EntityPart> parts) {
    Framework framework =
        Objects.requireNonNull(
            Texts.word("framework", Upload.field(parts, "framework"), Framework.class));
    String clause = Upload.field(parts, "clause");
    String statement = Upload.field(parts, "statement");
    Instant until = Texts.required("until", Upload.field(parts, "until"));
    try (Upload upload = Upload.of(parts)) {
      return once.atomically(
              new Wanted(framework, clause, statement, until, upload.identity()),
              () -> {
                Attestation made =
                    attestations.add(
                        framework, clause, statement, until, upload.filename(), upload.file());
                return Answer.created("/compliance/attestations/" + made.id(), told(made));
              })
          .toResponse();
    }
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}")
  @Operation(summary = "One attestation")
  public AttestationJson get(@PathParam("id") UUID id) {
    return told(attestations.open(id).attestation());
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}/content")
  @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
  @Operation(summary = "The bytes of its file, to be saved and not shown")
  @APIResponse(
      responseCode = "200",
      description = "The bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response content(@PathParam("id") UUID id) {
    AttestationService.Opened opened = attestations.open(id);
    String name =
        URLEncoder.encode(opened.attestation().filename(), StandardCharsets.UTF_8)
            .replace("+", "%20");
    return Response.ok(opened.content(), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  @POST
  @Requires(Permission.COMPLIANCE_EDIT)
  @Path("/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take an attestation back; it stays on record, and the clause stands without it")
  @APIResponseSchema(AttestationJson.class)
  public Response withdraw(@PathParam("id") UUID id, WithdrawAttestation body) {
    return once.atomically(body, () -> Answer.ok(told(attestations.withdraw(id, body.reason()))))
        .toResponse();
  }

  private AttestationJson told(Attestation attestation) {
    return AttestationJson.of(attestation, clock.instant());
  }
}
