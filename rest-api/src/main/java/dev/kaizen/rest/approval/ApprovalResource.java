package dev.kaizen.rest.approval;

import dev.kaizen.approval.ApprovalFilter;
import dev.kaizen.approval.ApprovalFilter.Stage;
import dev.kaizen.approval.ApprovalRequest;
import dev.kaizen.approval.ApprovalService;
import dev.kaizen.approval.BulkDecisions;
import dev.kaizen.approval.DecisionService;
import dev.kaizen.approval.DelegationService;
import dev.kaizen.approval.OversightService;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

  private enum Verb {
    APPROVE,
    REJECT
  }

  @Inject private ApprovalService approvals;
  @Inject private DecisionService decisions;
  @Inject private DelegationService delegations;
  @Inject private BulkDecisions bulk;
  @Inject private OversightService oversight;
  @Inject private Once once;

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Operation(
      summary = "Requests for approval; open ones due first, others newest first",
      description =
          "status: open, decided, expired or withdrawn; all when left out. assignee=me: only those"
              + " you may decide now, for yourself or as a deputy. q: text in title, question,"
              + " arguments, origin or requester.")
  public Items<ApprovalJson> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("assignee") @Nullable String assignee,
      @QueryParam("q") @Nullable String text,
      @QueryParam("workflow") @Nullable String workflow,
      @QueryParam("requestedBy") @Nullable String requestedBy,
      @QueryParam("claimedBy") @Nullable String claimedBy,
      @QueryParam("highRisk") @Nullable Boolean highRisk,
      @QueryParam("overdue") @Nullable Boolean overdue,
      @BeanParam PageParams params) {
    boolean mine = Texts.word("assignee", assignee, Assignee.class) != null;
    ApprovalFilter filter =
        new ApprovalFilter(
            Texts.word("status", status, Stage.class, Stage.ANY),
            mine,
            text,
            workflow,
            requestedBy,
            claimedBy,
            highRisk,
            overdue);
    return Items.of(approvals.list(filter, params.page()), ApprovalJson::of);
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/oversight")
  @Operation(summary = "What waits, for how long and with whom, and how people decided in 30 days")
  public OversightJson oversight() {
    return OversightJson.of(oversight.look());
  }

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Path("/{id}")
  @Operation(summary = "A request with its evidence and the decisions so far")
  public ApprovalJson get(@PathParam("id") UUID id) {
    return ApprovalJson.of(approvals.get(id));
  }

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Path("/{id}/changes")
  @Operation(summary = "What changed about the request after it was opened, oldest first")
  public List<ChangeJson> changes(@PathParam("id") UUID id) {
    return approvals.changes(id).stream().map(ChangeJson::of).toList();
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
  @Path("/{id}/assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say that another person is at it; it gives them no right")
  @APIResponseSchema(ApprovalJson.class)
  public Response assign(@PathParam("id") UUID id, Bodies.To body) {
    return told(body, () -> approvals.assign(id, body.to()));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/delegate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Let another person decide in your place; you stay the owner",
      description = "The first of the two who decides is heard, and neither twice.")
  @APIResponseSchema(ApprovalJson.class)
  public Response delegate(@PathParam("id") UUID id, Bodies.To body) {
    return told(body, () -> delegations.delegate(id, body.to(), reason(body)));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/approvers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask one more person, whose approval is then needed besides")
  @APIResponseSchema(ApprovalJson.class)
  public Response askBesides(@PathParam("id") UUID id, Bodies.To body) {
    return told(body, () -> delegations.askBesides(id, body.to(), reason(body)));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Approve or reject what you have seen; whoever asked for it may not")
  @APIResponseSchema(ApprovalJson.class)
  public Response decide(@PathParam("id") UUID id, Decide body) {
    return told(body, () -> decisions.decide(id, body.word()));
  }

  @DELETE
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/{id}/decisions/mine")
  @Operation(summary = "Take your decision back while the request is still open")
  @APIResponseSchema(ApprovalJson.class)
  public ApprovalJson takeBack(@PathParam("id") UUID id) {
    return ApprovalJson.of(decisions.takeBack(id));
  }

  @POST
  @Requires(Permission.APPROVAL_DECIDE)
  @Path("/decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "One word to several requests of one workflow at low risk",
      description = "Each is decided by itself; what was refused is told beside the others.")
  @APIResponseSchema(BulkResult[].class)
  public Response decideAll(Bodies.Bulk body) {
    boolean approve =
        Texts.word("decision", body.decision(), Verb.class, Verb.REJECT) == Verb.APPROVE;
    String comment = body.comment() == null ? "" : body.comment();
    List<BulkDecisions.Seen> seen =
        body.requests().stream().map(r -> new BulkDecisions.Seen(r.id(), r.contentHash())).toList();
    return Response.ok(bulk.decide(seen, approve, comment).stream().map(BulkResult::of).toList())
        .build();
  }

  private static String reason(Bodies.To body) {
    return body.reason() == null ? "" : body.reason();
  }

  private Response told(@Nullable Object body, Supplier<ApprovalRequest> work) {
    return once.atomically(body, () -> Answer.ok(ApprovalJson.of(work.get()))).toResponse();
  }
}
