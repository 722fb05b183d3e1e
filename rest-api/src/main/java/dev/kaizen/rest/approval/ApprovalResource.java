package dev.kaizen.rest.approval;

import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalFilter.Stage;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/approvals")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApprovalResource {
  private enum Assignee {
    ME
  }

  @Inject private ApprovalService approvals;
  @Inject private Once once;

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Operation(
      summary = "Requests for approval; open ones due first, others newest first",
      description =
          "status: open, decided, expired or withdrawn; all when left out. assignee=me: only those"
              + " you may decide now.")
  public Items<ApprovalJson> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("assignee") @Nullable String assignee,
      @BeanParam PageParams params) {
    boolean mine = Texts.word("assignee", assignee, Assignee.class) != null;
    ApprovalFilter filter =
        new ApprovalFilter(Texts.word("status", status, Stage.class, Stage.ANY), mine);
    return Items.of(approvals.list(filter, params.page()), ApprovalJson::of);
  }

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Path("/{id}")
  @Operation(summary = "A request with its evidence and the decisions so far")
  public ApprovalJson get(@PathParam("id") UUID id) {
    return ApprovalJson.of(approvals.get(id));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/claim")
  @Operation(summary = "Say that you are at it")
  @APIResponseSchema(ApprovalJson.class)
  public Response claim(@PathParam("id") UUID id) {
    return told(null, () -> approvals.claim(id));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/release")
  @Operation(summary = "Leave it to others again")
  @APIResponseSchema(ApprovalJson.class)
  public Response release(@PathParam("id") UUID id) {
    return told(null, () -> approvals.release(id));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Approve or reject what you have seen; whoever asked for it may not")
  @APIResponseSchema(ApprovalJson.class)
  public Response decide(@PathParam("id") UUID id, Decide body) {
    boolean approve =
        Texts.word("decision", body.decision(), Decide.Word.class, Decide.Word.REJECT)
            == Decide.Word.APPROVE;
    String comment = body.comment() == null ? "" : body.comment();
    return told(body, () -> approvals.decide(id, approve, comment, body.contentHash()));
  }

  private Response told(@Nullable Object body, Supplier<ApprovalRequest> work) {
    return once.atomically(body, () -> Answer.ok(ApprovalJson.of(work.get()))).toResponse();
  }
}
