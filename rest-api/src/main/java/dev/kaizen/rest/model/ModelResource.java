package dev.kaizen.rest.model;

import dev.kaizen.model.ModelConnection.Provider;
import dev.kaizen.model.ModelService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.security.Requires;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/models")
@Tag(name = "models")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ModelResource {
  @Inject private ModelService models;
  @Inject private Once once;

  @GET
  @Requires(Permission.MODEL_READ)
  @Operation(summary = "The tenant's ways to models; the one named offline is always there")
  public Items<ModelJson> list() {
    return Items.of(models.list().stream().map(ModelJson::of).toList());
  }

  @POST
  @Requires(Permission.MODEL_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new way to a model")
  @APIResponseSchema(value = ModelJson.class, responseCode = "201")
  public Response create(CreateModel body) {
    Provider provider = body.known();
    return once.atomically(
            body,
            () ->
                Answer.created(
                    "/models/" + body.name(),
                    ModelJson.of(
                        models.create(
                            body.name(), provider, body.baseUrl(), body.model(), body.apiKey()))))
        .toResponse();
  }

  @POST
  @Requires(Permission.MODEL_EDIT)
  @Path("/{name}/test")
  @Operation(summary = "Ask the connection one small question")
  @APIResponseSchema(ModelTestJson.class)
  public Response test(@PathParam("name") String name) {
    return once.repeatably(null, () -> Answer.ok(ModelTestJson.of(models.test(name)))).toResponse();
  }
}
