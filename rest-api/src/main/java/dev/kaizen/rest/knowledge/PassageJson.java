package dev.kaizen.rest.knowledge;

import dev.kaizen.sdk.knowledge.Passage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of a document that a search found. */
@Schema(
    name = "Passage",
    example =
        """
        {"chunkId":"0193f0aa-1111-7abc-8def-000000000004",
         "documentId":"0193f0aa-1111-7abc-8def-000000000003","title":"Purchasing policy",
         "page":null,"heading":"Limits","text":"Above 5000 EUR two people approve.",
         "score":0.0325}""")
public record PassageJson(
    String documentId,
    String title,
    String text,
    @Schema(description = "The higher the better; comparable within one search only") double score,
    String chunkId,
    @Nullable Integer page,
    @Nullable String heading) {

  static PassageJson of(Passage p) {
    return new PassageJson(
        p.documentId(), p.title(), p.text(), p.score(), p.chunkId(), p.page(), p.heading());
  }
}
