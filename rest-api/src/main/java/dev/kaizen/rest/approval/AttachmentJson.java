package dev.kaizen.rest.approval;

import dev.kaizen.approval.attachment.Attachment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file beside a request. */
@Schema(
    name = "ApprovalAttachment",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000004","name":"offer.pdf",
         "mediaType":"application/pdf","bytes":48211,
         "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "by":"mia","at":"2026-11-23T09:05:00Z"}""")
public record AttachmentJson(
    UUID id,
    String name,
    @Schema(description = "As its bytes say") String mediaType,
    long bytes,
    @Schema(description = "Over its bytes; the audit log has it too") String sha256,
    String by,
    Instant at) {
  static AttachmentJson of(Attachment a) {
    return new AttachmentJson(
        a.id(), a.name(), a.mediaType(), a.size(), a.sha256(), a.by(), a.at());
  }
}
