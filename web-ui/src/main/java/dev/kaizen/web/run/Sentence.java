package dev.kaizen.web.run;

import dev.kaizen.web.ui.Look;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run, in words.
 *
 * @param key tells sentences of one story apart
 * @param look its word is not shown; icon and colour are
 * @param text said by Kaizen
 * @param quote words from outside: a question, an answer; null when there are none
 * @param more passages and the like, shown when opened
 * @param approval the request to look at; null when there is none
 */
record Sentence(
    String key,
    Look look,
    String text,
    @Nullable String quote,
    List<?> more,
    @Nullable UUID approval,
    Instant at)
    implements Serializable {
  Sentence {
    more = List.copyOf(more);
  }
}
