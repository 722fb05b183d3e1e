package dev.kaizen.sdk.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document that is embedded and found as one.
 *
 * @param heading the headings it stands under, outermost first, joined by " › "; null for none
 */
public record Chunk(int ordinal, @Nullable Integer page, @Nullable String heading, String text) {
  /** What an embedder and a full-text search should see. */
  public String searchable() {
    return heading == null ? text : heading + "\n" + text;
  }
}
