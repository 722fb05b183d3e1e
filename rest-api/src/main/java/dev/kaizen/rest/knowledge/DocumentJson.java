package dev.kaizen.rest.knowledge;

import dev.kaizen.knowledge.Document;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as it was uploaded. */
@Schema(
    name = "Document",
    example =
        """
        {"id":"0193f0aa-1111-7abc-8def-000000000003","knowledgeBase":"quotes",
         "filename":"quote.pdf","mediaType":"application/pdf","title":"Quote BF-7731",
         "sizeBytes":48211,
         "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "pages":2,"chunks":6,"uploadedBy":"wim","uploadedAt":"2026-11-23T09:00:00Z"}""")
public record DocumentJson(
    UUID id,
    String knowledgeBase,
    String filename,
    String mediaType,
    String title,
    long sizeBytes,
    @Schema(description = "Over the document's bytes, lower-case hex") String sha256,
    @Nullable Integer pages,
    int chunks,
    String uploadedBy,
    Instant uploadedAt) {

  static DocumentJson of(Document d) {
    return new DocumentJson(
        d.id(),
        d.knowledgeBase(),
        d.filename(),
        d.mediaType(),
        d.title(),
        d.sizeBytes(),
        d.sha256(),
        d.pages(),
        d.chunks(),
        d.uploadedBy(),
        d.uploadedAt());
  }
}
