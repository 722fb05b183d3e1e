package dev.kaizen.sdk.gallery;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The patterns that came with the program, in the order in which they are shown. */
public final class Gallery {
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  /** What brings patterns with it: found by {@link ServiceLoader} beside the program. */
  public interface Provider {
    List<Pattern> patterns();
  }

  public Gallery(List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      if (this.patterns.put(pattern.id(), pattern) != null) {
        throw new IllegalArgumentException("Two patterns are called " + pattern.id());
      }
    }
  }

  /** Those of every {@link Provider} beside the program. */
  public static Gallery provided() {
    List<Pattern> found = new ArrayList<>();
    ServiceLoader.load(Provider.class, Gallery.class.getClassLoader())
        .forEach(p -> found.addAll(p.patterns()));
    return new Gallery(found);
  }

  public List<Pattern> patterns() {
    return List.copyOf(patterns.values());
  }

  /** NOT_FOUND when there is none of that name. */
  public Pattern pattern(String id) {
    Pattern pattern = patterns.get(id);
    if (pattern == null) {
      throw new KaizenException(
          ErrorCode.NOT_FOUND, "There is no pattern '%s' in the gallery".formatted(id));
    }
    return pattern;
  }
}
