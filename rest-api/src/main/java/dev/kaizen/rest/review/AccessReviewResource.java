package dev.kaizen.rest.review;

import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.RoleNames;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import dev.kaizen.tenantadmin.review.AccessReview;
import dev.kaizen.tenantadmin.review.AccessReviewService;
import dev.kaizen.tenantadmin.review.ReviewLine.Decision;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/access-reviews")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccessReviewResource {
  private static final String CSV = "text/csv";

  @Inject private AccessReviewService reviews;
  @Inject private Once once;
  @Inject private Clock clock;

  @GET
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "Access reviews, newest first")
  public Items<AccessReviewJson> list(@BeanParam PageParams params) {
    return Items.of(reviews.list(params.page()), this::told);
  }

  @POST
  @Requires(Permission.ACCESS_REVIEW)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begin an access review: it takes down who has which of the roles now",
      description = "A repeated request with the same Idempotency-Key begins one review.")
  @APIResponseSchema(value = AccessReviewJson.class, responseCode = "201")
  public Response open(OpenReview body) {
    List<String> roles = body.roles() == null ? List.of() : body.roles();
    return once.repeatably(
            body,
            () -> {
              AccessReview review =
                  reviews.open(
                      body.name(), RoleNames.known(roles), Texts.required("dueAt", body.dueAt()));
              return Answer.created("/access-reviews/" + review.id(), told(review));
            })
        .toResponse();
  }

  @GET
  @Path("/{id}")
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "An access review and how far it is")
  public AccessReviewJson get(@PathParam("id") UUID id) {
    return told(reviews.get(id));
  }

  @GET
  @Path("/{id}/lines")
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "The memberships it looks at, by user name")
  public Items<ReviewLineJson> lines(@PathParam("id") UUID id, @BeanParam PageParams params) {
    return Items.of(reviews.lines(id, params.page()), ReviewLineJson::of);
  }

  @GET
  @Path("/{id}/lines/{username}")
  @Requires(Permission.MEMBER_READ)
  @Operation(summary = "One membership it looks at")
  public ReviewLineJson line(@PathParam("id") UUID id, @PathParam("username") String username) {
    return ReviewLineJson.of(reviews.line(id, username));
  }

  @PUT
  @Path("/{id}/lines/{username}")
  @Requires(Permission.ACCESS_REVIEW)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keep or revoke what a member may; the decision stands",
      description =
          "Revoking takes the line's roles away at once, and the membership when no role is left; it"
              + " wants a fresh login. 403 for your own line, 409 when it is decided or the member is"
              + " the last tenant-admin.")
  public ReviewLineJson decide(
      @PathParam("id") UUID id, @PathParam("username") String username, DecideLine body) {
    Decision decision = Texts.word("decision", body.decision(), Decision.class, Decision.KEEP);
    return ReviewLineJson.of(reviews.decide(id, username, decision, body.reason()));
  }

  @POST
  @Path("/{id}/close")
  @Requires(Permission.ACCESS_REVIEW)
  @Operation(
      summary = "Close an access review whose lines are all decided",
      description = "Takes no Idempotency-Key: a second request is answered 409.")
  @APIResponseSchema(AccessReviewJson.class)
  public Response close(@PathParam("id") UUID id) {
    return once.withoutKey(
            "a review is closed once, so repeating the request is safe",
            () -> Answer.ok(told(reviews.close(id))))
        .toResponse();
  }

  @GET
  @Path("/{id}/export")
  @Requires(Permission.MEMBER_READ)
  @Produces({CSV, MediaType.APPLICATION_JSON})
  @Operation(summary = "All lines as CSV")
  @APIResponse(
      responseCode = "200",
      description = "A line of names, then one membership a line",
      content =
          @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(@PathParam("id") UUID id) {
    return Response.ok(reviews.export(id), CSV + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"access-review-%s.csv\"".formatted(id))
        .build();
  }

  private AccessReviewJson told(AccessReview review) {
    return AccessReviewJson.of(review, clock.instant());
  }
}
