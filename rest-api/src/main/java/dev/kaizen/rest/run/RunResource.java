package dev.kaizen.rest.run;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/runs")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RunResource {
  @Inject private RunService runs;
  @Inject private Once once;

  @GET
  @Operation(summary = "Runs, newest first; from is included, to is not")
  public Items<RunJson> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("workflow") @Nullable String workflow,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam PageParams params) {
    RunFilter filter =
        new RunFilter(
            Texts.word("status", status, RunStatus.class),
            workflow,
            Texts.instant("from", from),
            Texts.instant("to", to));
    return Items.of(runs.list(filter, params.page()), RunJson::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "A run as it stands")
  public RunJson get(@PathParam("id") UUID id) {
    return RunJson.of(runs.get(id));
  }

  @GET
  @Path("/{id}/steps")
  @Operation(summary = "What each node of the run did, in order")
  public Items<StepJson> steps(@PathParam("id") UUID id) {
    return Items.of(runs.steps(id).stream().map(StepJson::of).toList());
  }

  @POST
  @Path("/{id}/pause")
  @Operation(summary = "Hold the run before its next step")
  @APIResponseSchema(RunJson.class)
  public Response pause(@PathParam("id") UUID id) {
    return once.atomically(null, () -> Answer.ok(RunJson.of(runs.pause(id)))).toResponse();
  }

  @POST
  @Path("/{id}/resume")
  @Operation(summary = "Let a held run go on")
  @APIResponseSchema(RunJson.class)
  public Response resume(@PathParam("id") UUID id) {
    return once.atomically(null, () -> Answer.ok(RunJson.of(runs.resume(id)))).toResponse();
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(summary = "End the run and withdraw what it asks of people")
  @APIResponseSchema(RunJson.class)
  public Response cancel(@PathParam("id") UUID id) {
    return once.atomically(null, () -> Answer.ok(RunJson.of(runs.cancel(id)))).toResponse();
  }
}
