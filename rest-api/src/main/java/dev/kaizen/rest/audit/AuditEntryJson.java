package dev.kaizen.rest.audit;

import dev.kaizen.audit.AuditEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log. */
@Schema(
    name = "AuditEntry",
    example =
        """
        {"seq":42,"at":"2026-11-23T09:10:00Z","actor":"rita",
         "origin":{"channel":"console","address":"192.0.2.17"},"action":"approval.decided",
         "subjectType":"approval","subjectId":"0193f0aa-1111-7abc-8def-000000000002",
         "payload":"{\\"approve\\":true}",
         "prevHash":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         "hash":"fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"}""")
public record AuditEntryJson(
    long seq,
    Instant at,
    String actor,
    @Schema(
            description =
                "Through which door and from where; null in entries from before they had one")
        @Nullable OriginJson origin,
    String action,
    String subjectType,
    String subjectId,
    @Schema(description = "JSON as text, because the hash covers its bytes") String payload,
    String prevHash,
    String hash) {

  static AuditEntryJson of(AuditEntry e) {
    return new AuditEntryJson(
        e.seq(),
        e.at(),
        e.actor(),
        OriginJson.of(e),
        e.action(),
        e.subjectType(),
        e.subjectId(),
        e.payload(),
        e.prevHash(),
        e.hash());
  }
}
