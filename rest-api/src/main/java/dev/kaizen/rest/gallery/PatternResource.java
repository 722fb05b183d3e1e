package dev.kaizen.rest.gallery;

import dev.kaizen.gallery.GalleryService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.run.RunJson;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.rest.workflow.VersionJson;
import dev.kaizen.run.Run;
import dev.kaizen.tenant.Permission;
import dev.kaizen.workflow.WorkflowVersion;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/patterns")
@Tag(name = "gallery")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PatternResource {
  @Inject private GalleryService gallery;
  @Inject private Once once;

  @GET
  @Requires(Permission.WORKFLOW_READ)
  @Operation(summary = "The patterns of the gallery, whole; they are the same in every tenant")
  public Items<PatternJson> list() {
    return Items.of(gallery.list().stream().map(PatternJson::of).toList());
  }

  @GET
  @Requires(Permission.WORKFLOW_READ)
  @Path("/{id}")
  @Operation(summary = "A pattern with its parameters, workflow and sample")
  public PatternJson get(@PathParam("id") String id) {
    return PatternJson.of(gallery.get(id));
  }

  @POST
  @Requires(Permission.WORKFLOW_EDIT)
  @Path("/{id}/workflows")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Copy a pattern into a draft workflow of your own",
      description =
          "400 for a parameter the pattern does not have or a value outside its bounds; 409 when"
              + " the name is taken. Another person must publish the draft.")
  @APIResponseSchema(value = VersionJson.class, responseCode = "201")
  public Response copy(@PathParam("id") String id, CopyPattern body) {
    return once.atomically(
            body,
            () -> {
              WorkflowVersion v = gallery.copy(id, body.copy());
              return Answer.created(
                  "/workflows/%s/versions/%d".formatted(v.name(), v.version()), VersionJson.of(v));
            })
        .toResponse();
  }

  @POST
  @Requires(Permission.RUN_START)
  @Path("/{id}/runs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Run a pattern as it is, with its sample or an input of your own",
      description =
          "The run is one of the workflow gallery-{id}, which is put in force unchanged at the"
              + " first run. 409 when the tenant has a workflow of its own by that name.")
  @APIResponseSchema(value = RunJson.class, responseCode = "202")
  public Response run(@PathParam("id") String id, @Nullable RunPattern body) {
    return once.atomically(
            body,
            () -> {
              Run run = gallery.run(id, body == null ? null : body.input());
              return Answer.accepted("/runs/" + run.id(), RunJson.of(run));
            })
        .toResponse();
  }
}
