package dev.kaizen.rest.workflow;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.workflow.WorkflowService;
import dev.kaizen.workflow.WorkflowVersion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workflows")
@Tag(name = "workflows")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WorkflowResource {
  @Inject private WorkflowService workflows;
  @Inject private Once once;

  @GET
  @Requires(Permission.WORKFLOW_READ)
  @Operation(summary = "The tenant's workflows")
  public Items<WorkflowJson> list(@BeanParam PageParams params) {
    return Items.of(workflows.list(params.page()), WorkflowJson::of);
  }

  @POST
  @Requires(Permission.WORKFLOW_EDIT)
  @Consumes({MediaType.APPLICATION_JSON, DefinitionText.YAML})
  @Operation(summary = "A new workflow with its first draft, from a definition in JSON or YAML")
  @APIResponseSchema(value = VersionJson.class, responseCode = "201")
  public Response create(String definition, @Context HttpHeaders headers) {
    return once.atomically(
            definition,
            () ->
                created(workflows.create(DefinitionText.read(definition, headers.getMediaType()))))
        .toResponse();
  }

  @GET
  @Requires(Permission.WORKFLOW_READ)
  @Path("/{name}")
  @Operation(summary = "The newest published version, or the newest draft while none is published")
  @APIResponseSchema(VersionJson.class)
  public Response current(@PathParam("name") String name) {
    return tagged(workflows.current(name));
  }

  @GET
  @Requires(Permission.WORKFLOW_READ)
  @Path("/{name}/versions")
  @Operation(summary = "A workflow's versions, newest first")
  public Items<VersionJson> versions(@PathParam("name") String name, @BeanParam PageParams params) {
    return Items.of(workflows.versions(name, params.page()), VersionJson::of);
  }

  @POST
  @Requires(Permission.WORKFLOW_EDIT)
  @Path("/{name}/versions")
  @Consumes({MediaType.APPLICATION_JSON, DefinitionText.YAML})
  @Operation(summary = "A further draft of a workflow")
  @APIResponseSchema(value = VersionJson.class, responseCode = "201")
  public Response draft(
      @PathParam("name") String name, String definition, @Context HttpHeaders headers) {
    return once.atomically(
            definition,
            () ->
                created(
                    workflows.draft(name, DefinitionText.read(definition, headers.getMediaType()))))
        .toResponse();
  }

  @GET
  @Requires(Permission.WORKFLOW_READ)
  @Path("/{name}/versions/{version}")
  @Operation(summary = "One version; its ETag is what If-Match of the publication takes")
  @APIResponseSchema(VersionJson.class)
  public Response version(@PathParam("name") String name, @PathParam("version") int version) {
    return tagged(workflows.version(name, version));
  }

  private static Answer created(WorkflowVersion v) {
    return Answer.created(
        "/workflows/%s/versions/%d".formatted(v.name(), v.version()), VersionJson.of(v));
  }

  private static Response tagged(WorkflowVersion v) {
    return Response.ok(VersionJson.of(v)).tag(Integer.toString(v.revision())).build();
  }
}
