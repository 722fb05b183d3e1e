package dev.kaizen.rest.approval;

import dev.kaizen.approval.Change;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a request that changed after it was opened. */
@Schema(
    name = "ApprovalChange",
    example =
        """
        {"fromHash":"9f86d0","toHash":"0a1b2c","what":"amount: 8400 → 8000","by":"rita",
         "at":"2026-11-23T09:05:00Z"}""")
public record ChangeJson(String fromHash, String toHash, String what, String by, Instant at) {
  static ChangeJson of(Change c) {
    return new ChangeJson(c.fromHash(), c.toHash(), c.what(), c.by(), c.at());
  }
}
