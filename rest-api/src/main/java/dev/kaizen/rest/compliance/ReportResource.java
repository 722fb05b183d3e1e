package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.Report;
import dev.kaizen.compliance.ReportService;
import dev.kaizen.rest.idempotency.Answer;
import dev.kaizen.rest.idempotency.Once;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/compliance/reports")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReportResource {
  private static final String PDF = "application/pdf";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";
  private static final String ZIP = "application/zip";

  @Inject private ReportService reports;
  @Inject private Once once;

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Operation(summary = "Reports, newest first")
  public Items<ReportJson> list(@BeanParam PageParams params) {
    return Items.of(reports.list(params.page()), ReportJson::of);
  }

  @POST
  @Requires(Permission.COMPLIANCE_REPORT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask for a report; fetch its content once its status is ready")
  @APIResponseSchema(value = ReportJson.class, responseCode = "202")
  public Response request(RequestReport body) {
    RequestReport.Wanted wanted = body.wanted();
    return once.atomically(
            body,
            () ->
                accepted(
                    reports.request(
                        wanted.framework(), wanted.format(), wanted.from(), wanted.to())))
        .toResponse();
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}")
  @Operation(summary = "Where a report stands")
  public ReportJson get(@PathParam("id") UUID id) {
    return ReportJson.of(reports.get(id));
  }

  @GET
  @Requires(Permission.COMPLIANCE_READ)
  @Path("/{id}/content")
  @Produces({PDF, XLSX, CSV, ZIP, MediaType.APPLICATION_JSON})
  @Operation(summary = "A ready report's bytes")
  @APIResponse(
      responseCode = "200",
      description = "The report in its format",
      content = {
        @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT))
      })
  public Response content(@PathParam("id") UUID id) {
    Report report = reports.get(id);
    String name =
        "%s-%s.%s".formatted(Texts.lower(report.framework()), id, report.format().ending());
    return Response.ok(reports.content(id), report.format().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static Answer accepted(Report r) {
    return Answer.accepted("/compliance/reports/" + r.id(), ReportJson.of(r));
  }
}
