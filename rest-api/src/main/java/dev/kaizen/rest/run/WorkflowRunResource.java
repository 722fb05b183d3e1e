package dev.kaizen.rest.run;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.run.Run;
import dev.kaizen.run.RunService;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/workflows/{name}/runs")
@Tag(name = "runs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WorkflowRunResource {
  private static final int LONGEST_WAIT = 60;

  @Inject private RunService runs;
  @Inject private RunWait runWait;
  @Inject private Once once;

  @POST
  @Requires(Permission.RUN_START)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a run of the newest published version",
      description =
          "Answers 202 as soon as the run is durable. With wait it answers 200 and the run as soon"
              + " as it has ended or waits for people, or 202 when the time is over.")
  @APIResponseSchema(value = RunJson.class, responseCode = "202")
  public Response start(
      @PathParam("name") String workflow,
      @Parameter(description = "Seconds to wait for the run to end or to wait for people, 0 to 60")
          @QueryParam("wait")
          @Nullable String wait,
      StartRun body) {
    int seconds = Texts.number("wait", wait, 0, LONGEST_WAIT, 0);
    Answer started = once.atomically(body, () -> accepted(runs.start(workflow, body.input())));
    return seconds == 0 ? started.toResponse() : waited(started, Duration.ofSeconds(seconds));
  }

  private Response waited(Answer started, Duration atMost) {
    Run run = runWait.until(started.createdId(), atMost);
    int status = RunWait.isSettled(run) ? 200 : started.status();
    return new Answer(status, started.location(), RunJson.of(run), started.replayed()).toResponse();
  }

  private static Answer accepted(Run run) {
    return Answer.accepted("/runs/" + run.id(), RunJson.of(run));
  }
}
