package dev.kaizen.rest.gallery;

import dev.kaizen.sdk.gallery.PatternCopy;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the copy is called and what is different about it. */
@Schema(
    example =
        """
        {"name":"help-desk","title":"Help desk","parameters":{"threshold":0.7},
         "knowledgeBases":{},"model":"default"}""")
public record CopyPattern(
    @Schema(description = "a-z, 0-9 and '-', starts with a letter; must be free") String name,
    @Schema(description = "The pattern's when left out") @Nullable String title,
    @Schema(description = "Other defaults by parameter, within its bounds")
        @Nullable Map<String, Object> parameters,
    @Schema(description = "For a knowledge base of the pattern, the one to search instead")
        @Nullable Map<String, String> knowledgeBases,
    @Schema(description = "The model connection of all agents; the tenant's usual when left out")
        @Nullable String model) {

  PatternCopy copy() {
    return new PatternCopy(
        name,
        title,
        parameters == null ? Map.of() : parameters,
        knowledgeBases == null ? Map.of() : knowledgeBases,
        model);
  }
}
