package dev.kaizen.run.story;

import java.util.List;
import java.util.UUID;

/**
 * A run from its trigger to its outcome.
 *
 * @param chapters in the order of the trail
 * @param untold events of the journal that the trail does not know: their sequence numbers
 * @param whole whether all of it is here; a very long run's story is cut off
 */
public record Story(UUID run, List<Chapter> chapters, List<Long> untold, boolean whole) {
  public Story {
    chapters = List.copyOf(chapters);
    untold = List.copyOf(untold);
  }
}
