package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a value that is written meets the value that is there. A field that parallel branches write
 * needs one other than {@link #LAST}, so that the result does not depend on who was first.
 */
public enum Reducer {
  /** The new value takes the place of the old one. */
  LAST,
  /** The first value stays. */
  FIRST,
  /** The value becomes one more element of a list. */
  APPEND,
  /** The elements of a list are added to a list. */
  CONCAT,
  /** Numbers are added up. */
  SUM,
  MIN,
  MAX,
  /** The properties of an object are put into an object. */
  MERGE;

  /** INVALID_INPUT when the value is none that this reducer can take. */
  public @Nullable Object reduce(@Nullable Object old, @Nullable Object value) {
    return switch (this) {
      case LAST -> value;
      case FIRST -> old == null ? value : old;
      case APPEND -> {
        List<@Nullable Object> all = new ArrayList<>(list(old));
        all.add(value);
        yield all;
      }
      case CONCAT -> {
        List<@Nullable Object> all = new ArrayList<>(list(old));
        all.addAll(list(value));
        yield all;
      }
      case SUM -> sum(old, value);
      case MIN -> lesser(old, value) ? old : value;
      case MAX -> old == null || lesser(old, value) ? value : old;
      case MERGE -> {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(object(old));
        all.putAll(object(value));
        yield all;
      }
    };
  }

  private static Object sum(@Nullable Object old, @Nullable Object value) {
    if (old == null) {
      return number(value);
    }
    if (number(old) instanceof Long a && number(value) instanceof Long b) {
      return Math.addExact(a, b);
    }
    return number(old).doubleValue() + number(value).doubleValue();
  }

  private static boolean lesser(@Nullable Object old, @Nullable Object value) {
    return old != null
        && Double.compare(number(old).doubleValue(), number(value).doubleValue()) < 0;
  }

  private static Number number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw wrong("a number");
  }

  private static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw wrong("a list");
    };
  }

  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    switch (value) {
      case null -> {}
      case Map<?, ?> map -> map.forEach((k, v) -> copy.put(String.valueOf(k), v));
      default -> throw wrong("an object");
    }
    return copy;
  }

  private static KaizenException wrong(String expected) {
    return new KaizenException(ErrorCode.INVALID_INPUT, "its reducer takes " + expected);
  }
}
