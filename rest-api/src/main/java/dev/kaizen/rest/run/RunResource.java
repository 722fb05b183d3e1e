package dev.kaizen.rest.run;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunFilter;
import dev.kaizen.run.RunService;
import dev.kaizen.run.RunStatus;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
  @Requires(Permission.RUN_READ)
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
  @Requires(Permission.RUN_READ)
  @Path("/{id}")
  @Operation(summary = "A run as it stands")
  public RunJson get(@PathParam("id") UUID id) {
    return RunJson.of(runs.get(id));
  }

  @GET
  @Requires(Permission.RUN_READ)
  @Path("/{id}/steps")
  @Operation(summary = "What each node of the run did, in order")
  public Items<StepJson> steps(@PathParam("id") UUID id) {
    return Items.of(runs.steps(id).stream().map(StepJson::of).toList());
  }

  @GET
  @Requires(Permission.RUN_READ)
  @Path("/{id}/checkpoints")
  @Operation(summary = "Where the run can go back to, oldest first, with its state there")
  public Items<CheckpointJson> checkpoints(@PathParam("id") UUID id) {
    return Items.of(runs.checkpoints(id).stream().map(CheckpointJson::of).toList());
  }

  @POST
  @Requires(Permission.RUN_CONTROL)
  @Path("/{id}/pause")
  @Operation(
      summary = "Hold the run before its next step",
      description = "With now=true the step under way is broken off, and done again afterwards.")
  @APIResponseSchema(RunJson.class)
  public Response pause(
      @PathParam("id") UUID id, @QueryParam("now") @DefaultValue("false") boolean now) {
    return change(null, () -> runs.pause(id, now));
  }

  @POST
  @Requires(Permission.RUN_CONTROL)
  @Path("/{id}/resume")
  @Operation(summary = "Let a held run go on")
  @APIResponseSchema(RunJson.class)
  public Response resume(@PathParam("id") UUID id) {
    return change(null, () -> runs.resume(id));
  }

  @POST
  @Requires(Permission.RUN_CONTROL)
  @Path("/{id}/cancel")
  @Operation(summary = "End the run and withdraw what it asks of people")
  @APIResponseSchema(RunJson.class)
  public Response cancel(@PathParam("id") UUID id) {
    return change(null, () -> runs.cancel(id));
  }

  @POST
  @Requires(Permission.RUN_CONTROL)
  @Path("/{id}/retry")
  @Operation(summary = "Take a run that failed up again, at the step that failed")
  @APIResponseSchema(RunJson.class)
  public Response retry(@PathParam("id") UUID id) {
    return change(null, () -> runs.retry(id));
  }

  @POST
  @Requires(Permission.RUN_CONTROL)
  @Path("/retry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take runs that failed up again, oldest first",
      description = "Answers those that were taken up; repeat until there are none.")
  @APIResponseSchema(RetriedRuns.class)
  public Response retryFailed(RetryFailed body) {
    return once.atomically(
            body,
            () ->
                Answer.ok(
                    new RetriedRuns(
                        runs.retryFailed(body.workflow(), body.most()).stream()
                            .map(RunJson::of)
                            .toList())))
        .toResponse();
  }

  @POST
  @Requires(Permission.RUN_START)
  @Path("/{id}/signals/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send a signal",
      description =
          "Ends the run's first wait for that name with the payload, or is kept for the next wait.")
  @APIResponseSchema(RunJson.class)
  public Response signal(
      @PathParam("id") UUID id, @PathParam("name") String name, @Nullable SendSignal body) {
    Map<String, Object> payload = body == null ? Map.of() : body.content();
    return change(body, () -> runs.signal(id, name, payload));
  }

  @POST
  @Requires(Permission.RUN_CONTROL)
  @Path("/{id}/rollback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take the run back to a checkpoint",
      description =
          "What was done since is undone first, newest first. Steps that nothing can undo are named"
              + " in a 409 until confirmIrreversible is true. A run that was held or over is held"
              + " afterwards.")
  @APIResponseSchema(RunJson.class)
  public Response rollback(@PathParam("id") UUID id, RollBack body) {
    return change(body, () -> runs.rollback(id, body.checkpoint(), body.confirmed()));
  }

  @POST
  @Requires(Permission.RUN_START)
  @Path("/{id}/fork")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start another run with the same past up to a checkpoint",
      description = "state holds the fields that have other values from there on.")
  @APIResponseSchema(value = RunJson.class, responseCode = "202")
  public Response fork(@PathParam("id") UUID id, ForkRun body) {
    return begin(body, () -> runs.fork(id, body.checkpoint(), body.edits()));
  }

  @POST
  @Requires(Permission.RUN_START)
  @Path("/{id}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start another run that takes over what this one recorded and is live from there",
      description =
          "Up to the checkpoint, or the newest one; 409 when the history does not replay.")
  @APIResponseSchema(value = RunJson.class, responseCode = "202")
  public Response replay(@PathParam("id") UUID id, @Nullable ReplayRun body) {
    return begin(body, () -> runs.replay(id, body == null ? null : body.checkpoint()));
  }

  private Response change(@Nullable Object body, Supplier<Run> act) {
    return once.atomically(body, () -> Answer.ok(RunJson.of(act.get()))).toResponse();
  }

  private Response begin(@Nullable Object body, Supplier<Run> act) {
    return once.atomically(
            body,
            () -> {
              Run run = act.get();
              return Answer.accepted("/runs/" + run.id(), RunJson.of(run));
            })
        .toResponse();
  }
}
