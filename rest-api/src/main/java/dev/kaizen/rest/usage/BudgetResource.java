package dev.kaizen.rest.usage;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.BudgetService;
import dev.kaizen.usage.BudgetStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/budgets")
@Tag(name = "usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BudgetResource {
  @Inject private BudgetService budgets;
  @Inject private Once once;

  @GET
  @Requires(Permission.USAGE_READ)
  @Operation(summary = "The tenant's budgets with what is used of them, by name")
  public Items<BudgetJson> list(@BeanParam PageParams params) {
    return Items.of(budgets.list(params.page()), BudgetJson::of);
  }

  @POST
  @Requires(Permission.BUDGET_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A new budget; it counts the whole of the present period",
      description =
          "Before each call of a model the most it can cost is held, so that calls that race never"
              + " use more than the limit. A call that does not fit is refused with"
              + " BUDGET_EXCEEDED.")
  @APIResponseSchema(value = BudgetJson.class, responseCode = "201")
  public Response create(BudgetBody body) {
    return once.atomically(
            body,
            () -> {
              BudgetStatus made = budgets.create(body.terms());
              return Answer.created("/budgets/" + made.budget().id(), BudgetJson.of(made));
            })
        .toResponse();
  }

  @GET
  @Requires(Permission.USAGE_READ)
  @Path("/{id}")
  @Operation(summary = "One budget; its ETag is what If-Match of a change takes")
  @APIResponseSchema(BudgetJson.class)
  public Response get(@PathParam("id") UUID id) {
    return tagged(budgets.get(id));
  }

  @PUT
  @Requires(Permission.BUDGET_EDIT)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change name, limit, warning or what happens at the limit; wants If-Match")
  @APIResponseSchema(BudgetJson.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      BudgetBody body) {
    return tagged(budgets.change(id, body.terms(), IfMatch.revision(seen)));
  }

  @DELETE
  @Requires(Permission.BUDGET_EDIT)
  @Path("/{id}")
  @Operation(summary = "Remove a budget; what was used stays recorded; wants If-Match")
  public void delete(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    budgets.delete(id, IfMatch.revision(seen));
  }

  private static Response tagged(BudgetStatus status) {
    return Response.ok(BudgetJson.of(status))
        .tag(Integer.toString(status.budget().revision()))
        .build();
  }
}
