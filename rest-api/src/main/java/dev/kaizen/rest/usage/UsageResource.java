package dev.kaizen.rest.usage;

import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import dev.kaizen.usage.Period;
import dev.kaizen.usage.UsageQuery;
import dev.kaizen.usage.UsageService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/usage")
@Tag(name = "usage")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UsageResource {
  private static final String CSV = "text/csv";

  @Inject private UsageService usage;
  @Inject private Clock clock;

  @GET
  @Requires(Permission.USAGE_READ)
  @Operation(
      summary = "What models were used for and cost, added up; this month when no time is given",
      description = "from is included, to is not.")
  public Items<UsageSumJson> sums(
      @QueryParam("groupBy")
          @Parameter(
              description = "day when left out",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"day", "workflow", "model", "run", "person"}))
          @Nullable String groupBy,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam PageParams params) {
    var query =
        new UsageQuery(
            Texts.word("groupBy", groupBy, UsageQuery.By.class, UsageQuery.By.DAY),
            begin(from),
            end(to));
    return Items.of(usage.sums(query, params.page()), UsageSumJson::of);
  }

  @GET
  @Requires(Permission.USAGE_READ)
  @Path("/records")
  @Operation(summary = "Every call of a model, oldest first; this month when no time is given")
  public Items<UsageRecordJson> records(
      @QueryParam("run") @Nullable UUID run,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam PageParams params) {
    return Items.of(usage.records(run, begin(from), end(to), params.page()), UsageRecordJson::of);
  }

  @GET
  @Requires(Permission.USAGE_READ)
  @Path("/export")
  @Produces({CSV, MediaType.APPLICATION_JSON})
  @Operation(summary = "Every call of a model as CSV; this month when no time is given")
  @APIResponse(
      responseCode = "200",
      description = "A line of names, then one call a line",
      content =
          @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    String name = "%s-usage.csv".formatted(Callers.current().requireTenant());
    return Response.ok(UsageExport.of(usage, begin(from), end(to)), CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Instant begin(@Nullable String from) {
    return from == null ? Period.MONTH.start(clock.instant()) : Texts.required("from", from);
  }

  private Instant end(@Nullable String to) {
    return to == null ? clock.instant().plus(Duration.ofMinutes(1)) : Texts.required("to", to);
  }
}
