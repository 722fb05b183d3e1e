package dev.kaizen.approval.engine;

import dev.kaizen.sdk.json.JsonValues;
import java.util.Map;

/**
 * One person's word.
 *
 * @param comment may be empty on an approval
 * @param contentHash of what the person saw
 * @param edits arguments the person changes with an approval
 * @param signed whether they have just logged in for this
 */
public record Vote(
    Voter by,
    boolean approve,
    String comment,
    String contentHash,
    Map<String, Object> edits,
    boolean signed) {
  public Vote {
    edits = JsonValues.object(edits);
  }
}
