package dev.kaizen.rest.audit;

import dev.kaizen.audit.head.HeadService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree over the audit log: what is signed of it, by whom, and the proofs. */
@Path("/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditTreeResource {
  @Inject private HeadService heads;
  @Inject private Once once;

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/signed-heads")
  @Operation(
      summary = "What the log has signed of itself, newest first",
      description = "A head follows an entry within a second. Keep one elsewhere now and then.")
  public Items<SignedHeadJson> signedHeads(@BeanParam PageParams params) {
    return Items.of(heads.heads(params.page()), SignedHeadJson::of);
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/signed-heads/latest")
  @Operation(summary = "The newest signed head")
  public SignedHeadJson latest() {
    return SignedHeadJson.of(
        heads
            .newest()
            .orElseThrow(() -> new KaizenException(ErrorCode.NOT_FOUND, "Nothing is signed yet")));
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/keys")
  @Operation(summary = "The public keys that sign and have signed the log, in their order")
  public Items<SigningKeyJson> keys() {
    return Items.of(heads.keys().stream().map(SigningKeyJson::of).toList());
  }

  @POST
  @Requires(Permission.KEY_ROTATE)
  @Path("/keys/rotate")
  @Operation(
      summary = "Another key signs from the next head on",
      description = "That one head is signed by both, so who knows the old key knows the new one.")
  @APIResponseSchema(SigningKeyJson.class)
  public Response rotate() {
    return once.atomically(null, () -> Answer.ok(SigningKeyJson.of(heads.rotate().getLast())))
        .toResponse();
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/proofs/inclusion")
  @Operation(
      summary = "Shows that an entry is in the tree over so many (RFC 9162)",
      description =
          "Without size it is that of the newest signed head; without seq its last entry.")
  public InclusionJson inclusion(
      @QueryParam("seq") @Nullable String seq, @QueryParam("size") @Nullable String size) {
    return InclusionJson.of(heads.inclusion(number("seq", seq), number("size", size)));
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/proofs/consistency")
  @Operation(
      summary = "Shows that the log of so many entries begins with that of fewer (RFC 9162)",
      description = "Without to it is the size of the newest signed head; without from it is 1.")
  public ConsistencyJson consistency(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    return ConsistencyJson.of(heads.consistency(number("from", from), number("to", to)));
  }

  private static @Nullable Long number(String field, @Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw Texts.refused(field, "a whole number", text);
    }
  }
}
