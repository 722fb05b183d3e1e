package dev.kaizen.rest.approval;

import dev.kaizen.approval.Word;
import dev.kaizen.rest.request.Texts;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reviewer's word. */
@Schema(
    example =
        """
        {"decision":"approve","comment":"As offered.","edits":{},
         "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")
public record Decide(
    @Schema(enumeration = {"approve", "reject"}) String decision,
    @Schema(description = "Required on a rejection") @Nullable String comment,
    @Schema(description = "Of what you saw; 409 when it is another by now") String contentHash,
    @Schema(description = "Arguments of the action you change with an approval, as far as editable")
        @Nullable Map<String, Object> edits,
    @Schema(description = "Where the policy asks for one; your login must be fresh")
        @Nullable Sign signature) {

  /** What is signed for. */
  @Schema(name = "Sign", example = "{\"meaning\":\"Approved as responsible reviewer\"}")
  public record Sign(String meaning) {}

  private enum Verb {
    APPROVE,
    REJECT
  }

  Word word() {
    return new Word(
        Texts.word("decision", decision, Verb.class, Verb.REJECT) == Verb.APPROVE,
        comment == null ? "" : comment,
        contentHash,
        edits == null ? Map.of() : edits,
        signature == null ? "" : signature.meaning());
  }
}
