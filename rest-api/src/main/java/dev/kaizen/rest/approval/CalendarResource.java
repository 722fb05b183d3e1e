package dev.kaizen.rest.approval;

import dev.kaizen.approval.PolicyService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/approval-calendars")
@Tag(name = "approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CalendarResource {
  @Inject private PolicyService policies;
  @Inject private Once once;

  @GET
  @Requires(Permission.POLICY_READ)
  @Operation(summary = "The tenant's work calendars, by name; at most 200")
  public List<CalendarBody> list() {
    return policies.calendars().stream().map(CalendarBody::of).toList();
  }

  @POST
  @Requires(Permission.POLICY_EDIT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a work calendar, or change the one of that name")
  @APIResponseSchema(CalendarBody.class)
  public Response put(CalendarBody body) {
    return once.atomically(
            body, () -> Answer.ok(CalendarBody.of(policies.putCalendar(body.calendar()))))
        .toResponse();
  }
}
