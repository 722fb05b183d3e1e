package dev.kaizen.rest.approval;

import dev.kaizen.approval.SeededCheckService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests that are wrong on purpose, to see whether those who decide look. */
@Path("/approvals")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CheckResource {
  @Inject private SeededCheckService checks;
  @Inject private Once once;

  @POST
  @Requires(Permission.POLICY_EDIT)
  @Path("/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Open a check: a request like a closed one, with an argument that should not pass",
      description =
          "Nothing waits for it. It looks like any other until it is closed; you may not decide it.")
  @APIResponseSchema(value = ApprovalJson.class, responseCode = "201")
  public Response seed(Bodies.Check body) {
    return once.atomically(
            body,
            () -> {
              ApprovalJson opened =
                  ApprovalJson.of(checks.seed(body.from(), body.arguments(), body.why()));
              return Answer.created("/approvals/" + opened.id(), opened);
            })
        .toResponse();
  }

  @GET
  @Requires(Permission.APPROVAL_READ)
  @Path("/{id}/check")
  @Operation(summary = "What a closed request was a check of; 404 for any other and an open one")
  public CheckJson told(@PathParam("id") UUID id) {
    return checks
        .told(id)
        .map(CheckJson::of)
        .orElseThrow(
            () ->
                new KaizenException(
                    ErrorCode.NOT_FOUND, "No closed check has the id %s".formatted(id)));
  }
}
