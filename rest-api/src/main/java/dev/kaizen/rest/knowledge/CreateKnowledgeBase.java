package dev.kaizen.rest.knowledge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new knowledge base. */
@Schema(
    example =
        """
        {"name":"purchasing-policy","title":"Purchasing policy",
         "description":"The rules that every purchase follows"}""")
public record CreateKnowledgeBase(
    @Schema(description = "a-z, 0-9 and '-', starts with a letter") String name,
    @Schema(description = "The name when left out") @Nullable String title,
    @Nullable String description,
    @Schema(description = "A model connection that embeds; the built-in one when left out")
        @Nullable String embeddingModel) {

  String titleOrName() {
    return title == null ? name : title;
  }

  String descriptionOrNone() {
    return description == null ? "" : description;
  }
}
