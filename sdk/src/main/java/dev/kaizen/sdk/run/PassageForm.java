package dev.kaizen.sdk.run;

import dev.kaizen.sdk.knowledge.Citation;
import dev.kaizen.sdk.knowledge.Passage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passages and citations as the plain values that a state holds. */
final class PassageForm {
  private PassageForm() {}

  static Map<String, Object> write(Passage passage) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("chunkId", passage.chunkId());
    out.put("documentId", passage.documentId());
    out.put("title", passage.title());
    out.put("page", passage.page());
    out.put("heading", passage.heading());
    out.put("text", passage.text());
    out.put("score", passage.score());
    return out;
  }

  static Map<String, Object> write(Citation citation) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("chunkId", citation.chunkId());
    out.put("documentId", citation.documentId());
    out.put("title", citation.title());
    out.put("page", citation.page());
    out.put("quote", citation.quote());
    return out;
  }

  /** Empty when the value is not a passage. */
  static Optional<Passage> read(Object value) {
    if (value instanceof Map<?, ?> map
        && map.get("chunkId") instanceof String chunk
        && map.get("documentId") instanceof String document
        && map.get("title") instanceof String title
        && map.get("text") instanceof String text) {
      return Optional.of(
          new Passage(
              chunk,
              document,
              title,
              map.get("page") instanceof Number page ? page.intValue() : null,
              map.get("heading") instanceof String heading ? heading : null,
              text,
              map.get("score") instanceof Number score ? score.doubleValue() : 0));
    }
    return Optional.empty();
  }
}
