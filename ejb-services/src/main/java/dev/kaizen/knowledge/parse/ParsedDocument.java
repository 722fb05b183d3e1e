package dev.kaizen.knowledge.parse;

import dev.kaizen.sdk.knowledge.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's text as it is set.
 *
 * @param pages how many; null for kinds of documents that have none
 */
public record ParsedDocument(
    String mediaType, String title, @Nullable Integer pages, List<Block> blocks) {
  public ParsedDocument {
    blocks = List.copyOf(blocks);
  }
}
