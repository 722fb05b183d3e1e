package dev.kaizen.rest.webhook;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.webhook.Delivery;
import dev.kaizen.webhook.WebhookService;
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

@Path("/webhooks/{id}/deliveries")
@Tag(name = "webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveryResource {
  @Inject private WebhookService webhooks;
  @Inject private Once once;

  @GET
  @Requires(Permission.WEBHOOK_READ)
  @Operation(summary = "Messages to a webhook and how sending them went, newest first")
  public Items<DeliveryJson> list(
      @PathParam("id") UUID id,
      @QueryParam("status") @Nullable String status,
      @BeanParam PageParams params) {
    return Items.of(
        webhooks.deliveries(id, Texts.word("status", status, Delivery.Status.class), params.page()),
        DeliveryJson::of);
  }

  @POST
  @Requires(Permission.WEBHOOK_EDIT)
  @Path("/{delivery}/replay")
  @Operation(summary = "Send a message again; receivers know it by its webhook-id")
  @APIResponseSchema(value = DeliveryJson.class, responseCode = "202")
  public Response replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return once.atomically(
            null,
            () ->
                Answer.accepted(
                    "/webhooks/%s/deliveries".formatted(id),
                    DeliveryJson.of(webhooks.replay(id, delivery))))
        .toResponse();
  }
}
