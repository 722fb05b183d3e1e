package dev.kaizen.approval;

import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;

/**
 * What a person says to a request.
 *
 * @param comment why; needed on a rejection
 * @param contentHash of what the person saw; CONTENT_CHANGED when it is another by now
 * @param edits arguments they change with an approval, as far as the policy lets them
 * @param meaning what they sign for, where the policy asks for a signature; empty otherwise
 */
public record Word(
    boolean approve,
    String comment,
    String contentHash,
    Map<String, Object> edits,
    String meaning) {
  public Word {
    comment = comment.strip();
    edits = JsonValues.object(edits);
    meaning = meaning.strip();
  }

  public static Word approve(String comment, String contentHash) {
    return new Word(true, comment, contentHash, Map.of(), "");
  }

  public static Word reject(String comment, String contentHash) {
    return new Word(false, comment, contentHash, Map.of(), "");
  }
}
