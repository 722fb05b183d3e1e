package dev.kaizen.rest.approval;

import dev.kaizen.approval.Comment;
import dev.kaizen.approval.CommentService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people say about a request; who asked for the approval may read and answer too. */
@Path("/approvals")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CommentResource {
  @Inject private CommentService comments;
  @Inject private Once once;

  @GET
  @Requires(Permission.RUN_READ)
  @Path("/{id}/comments")
  @Operation(summary = "Comments, questions and answers, oldest first")
  public List<CommentJson> list(@PathParam("id") UUID id) {
    return comments.list(id).stream().map(CommentJson::of).toList();
  }

  @POST
  @Requires(Permission.RUN_READ)
  @Path("/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say something; @name tells that person")
  @APIResponseSchema(value = CommentJson.class, responseCode = "201")
  public Response comment(@PathParam("id") UUID id, Bodies.Text body) {
    return said(id, body, () -> comments.comment(id, body.text()));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/questions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask who wants the approval for information")
  @APIResponseSchema(value = CommentJson.class, responseCode = "201")
  public Response ask(@PathParam("id") UUID id, Bodies.Text body) {
    return said(id, body, () -> comments.ask(id, body.text()));
  }

  @POST
  @Requires(Permission.RUN_READ)
  @Path("/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answer the open question; only who wants the approval does")
  @APIResponseSchema(value = CommentJson.class, responseCode = "201")
  public Response answer(@PathParam("id") UUID id, Bodies.Text body) {
    return said(id, body, () -> comments.answer(id, body.text()));
  }

  private Response said(UUID id, Bodies.Text body, Supplier<Comment> work) {
    return once.atomically(
            body,
            () ->
                Answer.created("/approvals/%s/comments".formatted(id), CommentJson.of(work.get())))
        .toResponse();
  }
}
