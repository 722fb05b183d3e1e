package dev.kaizen.rest.audit;

import dev.kaizen.audit.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Through which door an act came, and from where. */
@Schema(
    name = "AuditOrigin",
    example =
        """
        {"channel":"console","address":"192.0.2.17"}""")
public record OriginJson(
    @Schema(description = "console, rest; or run, schedule, work, server for what it does itself")
        String channel,
    @Schema(description = "Address of the connection, or what a trusted proxy says it is")
        @Nullable String address) {

  static @Nullable OriginJson of(AuditEntry e) {
    return e.channel() == null
        ? null
        : new OriginJson(e.channel(), e.address().isEmpty() ? null : e.address());
  }
}
