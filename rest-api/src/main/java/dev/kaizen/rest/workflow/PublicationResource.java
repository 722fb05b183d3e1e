package dev.kaizen.rest.workflow;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import dev.kaizen.workflow.WorkflowService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/workflows/{name}/versions/{version}/publish")
@Tag(name = "workflows")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PublicationResource {
  @Inject private WorkflowService workflows;
  @Inject private Once once;

  @POST
  @Requires(Permission.WORKFLOW_PUBLISH)
  @Operation(
      summary = "Publish a draft; another person than its author must do it",
      description = "With If-Match only the revision you have seen is published, else 412.")
  @APIResponseSchema(VersionJson.class)
  public Response publish(
      @PathParam("name") String name,
      @PathParam("version") int version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    return once.atomically(
            seen,
            () -> {
              requireSeen(seen, workflows.version(name, version).revision());
              return Answer.ok(VersionJson.of(workflows.publish(name, version)));
            })
        .toResponse();
  }

  private static void requireSeen(@Nullable String seen, int revision) {
    if (seen != null && !seen.equals("*") && !seen.equals("\"" + revision + "\"")) {
      throw new KaizenException(
          ErrorCode.STALE_VERSION,
          "The draft is at revision \"%d\" by now; read it again before you publish it"
              .formatted(revision));
    }
  }
}
