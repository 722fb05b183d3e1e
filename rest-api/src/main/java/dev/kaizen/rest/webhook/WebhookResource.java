package dev.kaizen.rest.webhook;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.IfMatch;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.webhook.Webhook;
import dev.kaizen.webhook.WebhookService;
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

@Path("/webhooks")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhookResource {
  @Inject private WebhookService webhooks;
  @Inject private Once once;

  @GET
  @Requires(Permission.WEBHOOK_READ)
  @Operation(summary = "The tenant's webhooks, oldest first")
  public Items<WebhookJson> list(@BeanParam PageParams params) {
    return Items.of(webhooks.list(params.page()), WebhookJson::of);
  }

  @POST
  @Requires(Permission.WEBHOOK_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tell an address of what happens from now on; the secret is shown this once",
      description =
          "Messages are signed as Standard Webhooks has it: headers webhook-id, webhook-timestamp"
              + " and webhook-signature. A repeated request is answered without the secret.")
  @APIResponseSchema(value = WebhookJson.class, responseCode = "201")
  public Response create(WebhookBody body) {
    return once.tellingASecret(
            body,
            () -> {
              Webhook.Opened made = webhooks.create(body.url(), body.chosen(), body.messageForm());
              return Answer.created("/webhooks/" + made.webhook().id(), WebhookJson.of(made));
            },
            told -> ((WebhookJson) told).withoutSecret())
        .toResponse();
  }

  @GET
  @Requires(Permission.WEBHOOK_READ)
  @Path("/{id}")
  @Operation(summary = "One webhook; its ETag is what If-Match takes")
  @APIResponseSchema(WebhookJson.class)
  public Response get(@PathParam("id") UUID id) {
    return tagged(webhooks.get(id));
  }

  @PUT
  @Requires(Permission.WEBHOOK_EDIT)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change address, events or whether it is told at all; wants If-Match")
  @APIResponseSchema(WebhookJson.class)
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      WebhookBody body) {
    return tagged(
        webhooks.change(
            id,
            body.url(),
            body.chosen(),
            body.messageForm(),
            body.isEnabled(),
            IfMatch.revision(seen)));
  }

  @POST
  @Requires(Permission.WEBHOOK_EDIT)
  @Path("/{id}/rotate-secret")
  @Operation(summary = "Another secret, shown this once; the old one signs nothing any more")
  @APIResponseSchema(WebhookJson.class)
  public Response rotate(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    return once.tellingASecret(
            seen,
            () -> Answer.ok(WebhookJson.of(webhooks.rotate(id, seen(id, seen)))),
            told -> ((WebhookJson) told).withoutSecret())
        .toResponse();
  }

  @POST
  @Requires(Permission.WEBHOOK_EDIT)
  @Path("/{id}/ping")
  @Operation(summary = "Send a message of no meaning, to see whether it arrives")
  @APIResponseSchema(value = DeliveryJson.class, responseCode = "202")
  public Response ping(@PathParam("id") UUID id) {
    return once.atomically(
            null,
            () ->
                Answer.accepted(
                    "/webhooks/%s/deliveries".formatted(id), DeliveryJson.of(webhooks.ping(id))))
        .toResponse();
  }

  /** Without If-Match, whatever is there now. */
  private int seen(UUID id, @Nullable String header) {
    return header == null ? webhooks.get(id).revision() : IfMatch.revision(header);
  }

  @DELETE
  @Requires(Permission.WEBHOOK_EDIT)
  @Path("/{id}")
  @Operation(summary = "Remove a webhook with its messages; wants If-Match")
  public void delete(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    webhooks.delete(id, IfMatch.revision(seen));
  }

  private static Response tagged(Webhook webhook) {
    return Response.ok(WebhookJson.of(webhook)).tag(Integer.toString(webhook.revision())).build();
  }
}
