package dev.kaizen.sdk.expression;

import com.google.common.primitives.UnsignedLong;
import com.google.protobuf.NullValue;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain JSON values on their way into CEL and back. */
final class CelValues {
  private static final int LARGEST_TEXT = 1 << 20;

  private CelValues() {}

  /** To CEL a Java null means "unknown"; JSON's null is a value of its own. */
  static Object toCel(@Nullable Object json) {
    return switch (json) {
      case null -> NullValue.NULL_VALUE;
      case Map<?, ?> map -> {
        Map<Object, Object> out = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((k, v) -> out.put(k, toCel(v)));
        yield out;
      }
      case List<?> list -> list.stream().map(CelValues::toCel).toList();
      default -> json;
    };
  }

  static @Nullable Object toJson(@Nullable Object cel) {
    return switch (cel) {
      case NullValue n -> null;
      case String s when s.length() > LARGEST_TEXT ->
          throw failed("a text of more than %d characters".formatted(LARGEST_TEXT));
      case String s -> s;
      case Boolean b -> b;
      case Long l -> l;
      case UnsignedLong u when u.bigIntegerValue().bitLength() < Long.SIZE -> u.longValue();
      case Double d when Double.isFinite(d) -> d;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> out = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach(
            (k, v) -> {
              if (!(k instanceof String name)) {
                throw failed("a map whose keys are not texts");
              }
              out.put(name, toJson(v));
            });
        yield out;
      }
      case List<?> list -> {
        List<@Nullable Object> out = new ArrayList<>(list.size());
        list.forEach(v -> out.add(toJson(v)));
        yield out;
      }
      case null, default -> throw failed("something that is not a JSON value");
    };
  }

  private static KaizenException failed(String what) {
    return new KaizenException(ErrorCode.EXPRESSION_FAILED, "the result is " + what);
  }
}
