package dev.kaizen.sdk.json;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain JSON values: String, Boolean, Long, Double, null, and unmodifiable lists and maps of these
 * in their order. Everything a run remembers is one, so that a value read from a journal equals the
 * value that was written.
 */
public final class JsonValues {
  private static final int MAX_DEPTH = 100;

  private JsonValues() {}

  /** An unmodifiable deep copy; INVALID_INPUT when something in it is not JSON. */
  public static Map<String, Object> object(Map<?, ?> map) {
    return object(map, 0);
  }

  /** An unmodifiable deep copy; INVALID_INPUT when something in it is not JSON. */
  public static List<Object> list(List<?> list) {
    return list(list, 0);
  }

  /** The plain form of the value; INVALID_INPUT when it has none. */
  public static @Nullable Object value(@Nullable Object value) {
    return value(value, 0);
  }

  private static Map<String, Object> object(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach(
        (k, v) -> {
          if (!(k instanceof String name)) {
            throw refused("a key that is not a string");
          }
          copy.put(name, value(v, depth + 1));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static List<Object> list(List<?> list, int depth) {
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    list.forEach(v -> copy.add(value(v, depth + 1)));
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object value(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw refused("more than %d levels".formatted(MAX_DEPTH));
    }
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Boolean b -> b;
      case Long l -> l;
      case Integer i -> i.longValue();
      case Short s -> s.longValue();
      case Double d -> finite(d);
      case Float f -> finite(f.doubleValue());
      case BigInteger i when i.bitLength() < Long.SIZE -> i.longValue();
      case BigDecimal d -> finite(d.doubleValue());
      case Map<?, ?> m -> object(m, depth);
      case List<?> l -> list(l, depth);
      default -> throw refused("a " + value.getClass().getSimpleName() + " that JSON cannot hold");
    };
  }

  private static Double finite(double d) {
    if (!Double.isFinite(d)) {
      throw refused("a number that JSON cannot hold");
    }
    return d;
  }

  private static KaizenException refused(String what) {
    return new KaizenException(ErrorCode.INVALID_INPUT, "The value holds " + what);
  }
}
