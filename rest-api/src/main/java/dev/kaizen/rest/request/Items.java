package dev.kaizen.rest.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is told whole, in the form of a page. */
public record Items<T>(List<T> items, @Nullable String nextCursor) {
  public static <T> Items<T> of(List<T> items) {
    return new Items<>(List.copyOf(items), null);
  }
}
