package dev.kaizen.rest.compliance;

import dev.kaizen.compliance.Report;
import dev.kaizen.rest.request.Texts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report on a framework over a window. */
@Schema(
    name = "Report",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000005","framework":"soc2","format":"pdf",
         "from":"2026-10-23T00:00:00Z","to":"2026-11-23T00:00:00Z","status":"ready",
         "requestedBy":"cora","createdAt":"2026-11-23T09:00:00Z",
         "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "error":null}""")
public record ReportJson(
    UUID id,
    String framework,
    @Schema(enumeration = {"pdf", "xlsx", "csv", "json", "oscal", "zip"}) String format,
    Instant from,
    Instant to,
    @Schema(enumeration = {"queued", "ready", "failed"}) String status,
    String requestedBy,
    Instant createdAt,
    @Schema(description = "Over the report's bytes, lower-case hex") @Nullable String sha256,
    @Nullable String error) {

  static ReportJson of(Report r) {
    return new ReportJson(
        r.id(),
        Texts.lower(r.framework()),
        Texts.lower(r.format()),
        r.from(),
        r.to(),
        Texts.lower(r.status()),
        r.requestedBy(),
        r.createdAt(),
        r.sha256(),
        r.error());
  }
}
