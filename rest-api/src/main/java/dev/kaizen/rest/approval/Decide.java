package dev.kaizen.rest.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reviewer's word. */
@Schema(
    example =
        """
        {"decision":"approve","comment":"As offered.",
         "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record Decide(
    @Schema(enumeration = {"approve", "reject"}) String decision,
    @Schema(description = "Required on a rejection") @Nullable String comment,
    @Schema(description = "Of what you saw; 409 when it is another by now") String contentHash) {

  enum Word {
    APPROVE,
    REJECT
  }
}
