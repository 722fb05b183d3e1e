package dev.kaizen.rest.request;

import dev.kaizen.shared.Page;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list, or a part of one, as it is told. */
public record Items<T>(
    List<T> items,
    @Schema(description = "Goes into cursor for the next page; null on the last")
        @Nullable String nextCursor) {
  /** A list that is told whole. */
  public static <T> Items<T> of(List<T> items) {
    return new Items<>(List.copyOf(items), null);
  }

  /** A page in the form it is told in. */
  public static <S, T> Items<T> of(Page<S> page, Function<? super S, ? extends T> form) {
    return new Items<>(page.items().stream().<T>map(form).toList(), page.nextCursor());
  }
}
