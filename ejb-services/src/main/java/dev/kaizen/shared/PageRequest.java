package dev.kaizen.shared;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted: at most {@code limit} items, after where the cursor points. */
public record PageRequest(int limit, @Nullable String cursor) {
  public static final int MAX = 200;

  /** Stands first in every cursor, so that any other text is refused and not taken for a key. */
  private static final String MARK = "after";

  private static final String SEPARATOR = "\u001f";

  public PageRequest {
    if (limit < 1 || limit > MAX) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "limit is %d; it must be 1 to %d".formatted(limit, MAX));
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, null);
  }

  /** The key the cursor stands for, in {@code parts} parts; null on the first page. */
  public @Nullable List<String> after(int parts) {
    if (cursor == null) {
      return null;
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> found = List.of(key.split(SEPARATOR, -1));
      if (found.size() == parts + 1 && found.getFirst().equals(MARK)) {
        return found.subList(1, found.size());
      }
    } catch (IllegalArgumentException e) {
      throw notOurs(e);
    }
    throw notOurs(null);
  }

  public static String cursorOf(Object... key) {
    String joined =
        Stream.concat(Stream.of(MARK), Stream.of(key).map(String::valueOf))
            .collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of the key as what it was when the cursor was given. */
  public static <T> T read(String part, Function<String, T> as) {
    try {
      return as.apply(part);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw notOurs(e);
    }
  }

  /** For lists whose cursor reads well but holds no key of theirs. */
  public static KaizenException notOurs(@Nullable Throwable cause) {
    return new KaizenException(
        ErrorCode.INVALID_INPUT,
        "cursor is not one this list gave; leave it out to start again",
        cause);
  }
}
