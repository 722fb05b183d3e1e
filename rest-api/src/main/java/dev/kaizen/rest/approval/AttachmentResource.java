package dev.kaizen.rest.approval;

import dev.kaizen.approval.attachment.Attachment;
import dev.kaizen.approval.attachment.AttachmentService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Upload;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files beside a request, from those who decide and who asked for it. */
@Path("/approvals")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AttachmentResource {
  @Inject private AttachmentService attachments;
  @Inject private Once once;

  @GET
  @Requires(Permission.RUN_READ)
  @Path("/{id}/attachments")
  @Operation(summary = "A request's files, oldest first; at most 20")
  public List<AttachmentJson> list(@PathParam("id") UUID id) {
    return attachments.list(id).stream().map(AttachmentJson::of).toList();
  }

  @POST
  @Requires(Permission.RUN_READ)
  @Path("/{id}/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Add a file to an open request as the form's part named file, at most 10 MiB",
      description =
          "PDF, Office and OpenDocument without macros, pictures, text, CSV or mail, as the bytes"
              + " say. It stays: none can be taken away again.")
  @APIResponseSchema(value = AttachmentJson.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, List<EntityPart> parts) {
    try (Upload upload = Upload.of(parts)) {
      return once.atomically(
              upload.identity(),
              () -> created(id, attachments.add(id, upload.filename(), upload.file())))
          .toResponse();
    }
  }

  @GET
  @Requires(Permission.RUN_READ)
  @Path("/{id}/attachments/{attachment}")
  @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
  @Operation(summary = "The bytes of a file, to be saved and not shown")
  @APIResponse(
      responseCode = "200",
      description = "The bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response open(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    AttachmentService.Opened opened = attachments.open(id, attachment);
    String name =
        URLEncoder.encode(opened.attachment().name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(opened.content(), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  private static Answer created(UUID request, Attachment a) {
    return Answer.created(
        "/approvals/%s/attachments/%s".formatted(request, a.id()), AttachmentJson.of(a));
  }
}
