package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import dev.kaizen.sdk.knowledge.Sentences;
import dev.kaizen.sdk.knowledge.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that an answer may rest on: a passage, or what the request was given as input.
 *
 * @param document sources of one document belong together
 * @param about stems of title and heading: what the text is about without saying it again
 */
record Source(
    String document, String title, String text, Set<String> about, @Nullable Passage passage) {
  static Source of(Passage p) {
    String heading = p.heading() == null ? "" : p.heading();
    return new Source(
        "passage:" + p.documentId(),
        p.title(),
        p.text(),
        Terms.setOf(p.title() + " " + heading),
        p);
  }

  static Source given(String name, String text) {
    return new Source("input:" + name, "the input '" + name + "'", text, Set.of(), null);
  }

  List<Span> sentences() {
    return Sentences.of(text);
  }

  List<Span> lines() {
    return Sentences.lines(text);
  }

  Span lineAt(int offset) {
    int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = text.indexOf('\n', offset);
    return Span.of(text, start, end < 0 ? text.length() : end);
  }

  /** Only passages can be cited: an input is the caller's own word. */
  Optional<Citation> cite(String quote) {
    return Optional.ofNullable(passage)
        .map(p -> new Citation(p.chunkId(), p.documentId(), p.title(), p.page(), quote));
  }

  String where() {
    return passage == null || passage.page() == null
        ? title
        : "%s (page %d)".formatted(title, passage.page());
  }
}
