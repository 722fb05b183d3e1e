package dev.kaizen.rest.knowledge;

import dev.kaizen.knowledge.Document;
import dev.kaizen.knowledge.KnowledgeService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Upload;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/knowledge-bases/{name}/documents")
@Tag(name = "knowledge")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DocumentResource {
  @Inject private KnowledgeService knowledge;
  @Inject private Once once;

  @GET
  @Requires(Permission.KNOWLEDGE_READ)
  @Operation(summary = "A knowledge base's documents, newest first")
  public Items<DocumentJson> list(@PathParam("name") String name, @BeanParam PageParams params) {
    return Items.of(knowledge.documents(name, params.page()), DocumentJson::of);
  }

  @POST
  @Requires(Permission.KNOWLEDGE_EDIT)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Upload a document as the form's part named file, at most 25 MiB",
      description =
          "PDF, DOCX, HTML, Markdown or text. It is taken whole or not at all; the same bytes again"
              + " answer the document that is there.")
  @APIResponseSchema(value = DocumentJson.class, responseCode = "201")
  public Response upload(@PathParam("name") String name, List<EntityPart> parts) {
    try (Upload upload = Upload.of(parts)) {
      return once.repeatably(
              upload.identity(),
              () -> created(knowledge.upload(name, upload.filename(), upload.file())))
          .toResponse();
    }
  }

  @GET
  @Requires(Permission.KNOWLEDGE_READ)
  @Path("/{id}")
  @Operation(summary = "A document's particulars")
  public DocumentJson get(@PathParam("name") String name, @PathParam("id") UUID id) {
    return DocumentJson.of(knowledge.document(name, id));
  }

  @DELETE
  @Requires(Permission.KNOWLEDGE_EDIT)
  @Path("/{id}")
  @Operation(summary = "Take a document out, with all its passages")
  public void delete(@PathParam("name") String name, @PathParam("id") UUID id) {
    knowledge.delete(name, id);
  }

  private static Answer created(Document d) {
    return Answer.created(
        "/knowledge-bases/%s/documents/%s".formatted(d.knowledgeBase(), d.id()),
        DocumentJson.of(d));
  }
}
