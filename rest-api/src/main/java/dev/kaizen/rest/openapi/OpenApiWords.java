package dev.kaizen.rest.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the OpenAPI document what holds for all operations, so that no resource repeats it. */
public class OpenApiWords implements OASFilter {
  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSchema(PROBLEM, problem());
    api.getPaths().getPathItems().forEach(OpenApiWords::complete);
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().values().forEach(OpenApiWords::addProblem);
    item.getOperations().values().forEach(OperationRight::tell);
    Operation post = item.getPOST();
    if (post != null) {
      if (!path.contains("/tenants")
          && !path.endsWith("/members")
          && !path.startsWith("/platform/")
          && !path.contains("/v1/platform/")) {
        post.addParameter(idempotencyKey());
      }
      if ((path.endsWith("/workflows") && !path.contains("/patterns/"))
          || path.endsWith("/versions")) {
        post.setRequestBody(DefinitionExample.body());
      }
      if (path.endsWith("/documents") || path.endsWith("/attachments")) {
        post.setRequestBody(form());
      }
    }
  }

  private static void addProblem(Operation operation) {
    APIResponses responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    if (responses.getDefaultValue() == null) {
      APIResponse refused =
          OASFactory.createAPIResponse()
              .description("What went wrong, as an RFC 9457 problem document")
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          "application/problem+json",
                          OASFactory.createMediaType()
                              .schema(OASFactory.createSchema().ref(PROBLEM))));
      responses.setDefaultValue(refused);
    }
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(false)
        .description(
            "A name of your own for this request, such as a UUID. Sent again within a day, the"
                + " request gets its first answer with Idempotency-Replayed: true and takes effect"
                + " once; with another body it gets 409 IDEMPOTENCY_KEY_REUSED.")
        .schema(text().maxLength(128));
  }

  private static RequestBody form() {
    Schema file = text().format("binary").description("The document with its file name");
    return OASFactory.createRequestBody()
        .required(true)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "multipart/form-data",
                    OASFactory.createMediaType()
                        .schema(
                            OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .addProperty("file", file)
                                .addRequired("file"))));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("A failure, as RFC 9457 wants it")
        .addProperty("type", text())
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text().description("What is wrong and how to mend it"))
        .addProperty("code", text().description("Stable, for programs"))
        .addProperty("category", text().description("Whose fault it is"))
        .addProperty("traceId", text().description("What to quote when asking for help"))
        .example(
            Map.of(
                "type", "urn:kaizen:problem:not-found",
                "title", "Not found",
                "status", 404,
                "detail", "There is no workflow 'helo'",
                "code", "NOT_FOUND",
                "category", "CALLER",
                "traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
