package dev.kaizen.rest.approval;

import dev.kaizen.approval.BulkDecisions;
import dev.kaizen.rest.request.Texts;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of one request of several. */
@Schema(
    name = "BulkResult",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000002","status":"approved","code":null,"detail":null}""")
public record BulkResult(
    UUID id,
    @Schema(description = "After the decision; null when it was refused") @Nullable String status,
    @Nullable String code,
    @Nullable String detail) {
  static BulkResult of(BulkDecisions.Result r) {
    return new BulkResult(
        r.id(),
        r.status() == null ? null : Texts.lower(r.status()),
        r.code() == null ? null : r.code().name(),
        r.why());
  }
}
