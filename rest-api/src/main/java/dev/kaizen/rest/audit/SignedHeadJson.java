package dev.kaizen.rest.audit;

import dev.kaizen.audit.head.HeadRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the log has signed of itself. */
@Schema(
    name = "AuditSignedHead",
    example =
        """
        {"size":42,"root":"XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=","at":"2026-11-23T09:10:01Z",
         "note":"kaizen.example/audit/acme\\n42\\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\\n\\n\u2014 kaizen.example/audit/acme c74f20ay…\\n"}""")
public record SignedHeadJson(
    @Schema(description = "How many entries it covers") long size,
    @Schema(description = "Root of the tree over them, in base64") String root,
    @Schema(description = "When it was signed; not part of what is signed") Instant at,
    @Schema(description = "Its whole text: a checkpoint as c2sp.org/tlog-checkpoint has it")
        String note) {

  static SignedHeadJson of(HeadRow row) {
    return new SignedHeadJson(row.size(), row.head().root(), row.at(), row.note());
  }
}
