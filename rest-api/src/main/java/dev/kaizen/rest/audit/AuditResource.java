package dev.kaizen.rest.audit;

import dev.kaizen.audit.AuditFilter;
import dev.kaizen.audit.AuditService;
import dev.kaizen.rest.request.Items;
import dev.kaizen.rest.request.PageParams;
import dev.kaizen.rest.request.Texts;
import dev.kaizen.rest.security.Requires;
import dev.kaizen.tenant.Callers;
import dev.kaizen.tenant.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditResource {
  private static final String JSON_LINES = "application/jsonl";

  @Inject private AuditService audit;

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/entries")
  @Operation(summary = "The audit log, newest first; from is included, to is not")
  public Items<AuditEntryJson> entries(
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("channel") @Nullable String channel,
      @QueryParam("address") @Nullable String address,
      @QueryParam("action") @Nullable String action,
      @QueryParam("subjectType") @Nullable String subjectType,
      @QueryParam("subjectId") @Nullable String subjectId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam PageParams params) {
    AuditFilter filter =
        new AuditFilter(
            actor,
            channel,
            address,
            action,
            subjectType,
            subjectId,
            Texts.instant("from", from),
            Texts.instant("to", to));
    return Items.of(audit.entries(filter, params.page()), AuditEntryJson::of);
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/head")
  @Operation(summary = "The newest entry's number and hash")
  public HeadJson head() {
    return HeadJson.of(audit.head());
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/verify")
  @Operation(
      summary = "Check chain, tree and signed heads; names the first entry that does not hold")
  public VerificationJson verify() {
    return VerificationJson.of(audit.verify());
  }

  @POST
  @Requires(Permission.AUDIT_READ)
  @Path("/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Check the log also against a key or a signed head that you kept",
      description = "So a log that was set back to an older state or signed anew is found, too.")
  public VerificationJson verifyAgainst(KnownJson known) {
    return VerificationJson.of(audit.verify(known.trust()));
  }

  @GET
  @Requires(Permission.AUDIT_READ)
  @Path("/export")
  @Produces({JSON_LINES, MediaType.APPLICATION_JSON})
  @Operation(summary = "The whole log as a file of JSON Lines that ./kaizen verify checks offline")
  @APIResponse(
      responseCode = "200",
      description = "A header, the keys, then one entry or signed head a line",
      content =
          @Content(
              mediaType = JSON_LINES,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export() {
    String name = "%s-audit.jsonl".formatted(Callers.current().requireTenant());
    return Response.ok(exported(), JSON_LINES)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /**
   * Written to a file first, so that a failure halfway is told as one and not as a log that ends
   * early. The file has no name any more when it is read: nothing of it can stay behind.
   */
  private InputStream exported() {
    try {
      java.nio.file.Path file = Files.createTempFile("kaizen-audit-", ".jsonl");
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          audit.export(out);
        }
        return Files.newInputStream(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The export could not be written", e);
    }
  }
}
