package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of a definition's JSON form, property by property, and refuses what nobody asked
 * for. Every complaint names the path.
 */
final class FormReader {
  private final Map<?, ?> object;
  private final String path;
  private final Set<String> read = new HashSet<>();

  FormReader(@Nullable Object value, String path) {
    if (!(value instanceof Map<?, ?> map)) {
      throw refused(path.isEmpty() ? "The workflow" : path, "must be an object");
    }
    this.object = map;
    this.path = path;
  }

  String text(String name) {
    return required(name, optionalText(name));
  }

  String text(String name, String otherwise) {
    String text = optionalText(name);
    return text == null ? otherwise : text;
  }

  @Nullable String optionalText(String name) {
    return switch (take(name)) {
      case null -> null;
      case String s -> s;
      default -> throw refused(at(name), "must be a text");
    };
  }

  String expression(String name) {
    return required(name, optionalExpression(name));
  }

  String expression(String name, String otherwise) {
    String text = optionalExpression(name);
    return text == null ? otherwise : text;
  }

  @Nullable String optionalExpression(String name) {
    return expressionOf(take(name), at(name));
  }

  Map<String, String> expressions(String name) {
    Object value = take(name);
    Map<String, String> expressions = new LinkedHashMap<>();
    if (value == null) {
      return expressions;
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw refused(at(name), "must be an object of expressions");
    }
    map.forEach(
        (k, v) -> {
          String here = at(name) + "." + k;
          String expression = expressionOf(v, here);
          if (expression == null) {
            throw refused(here, "must be an expression");
          }
          expressions.put(String.valueOf(k), expression);
        });
    return expressions;
  }

  int integer(String name, int otherwise) {
    return switch (take(name)) {
      case null -> otherwise;
      case Long l when l == l.intValue() -> l.intValue();
      default -> throw refused(at(name), "must be a whole number");
    };
  }

  boolean bool(String name, boolean otherwise) {
    return switch (take(name)) {
      case null -> otherwise;
      case Boolean b -> b;
      default -> throw refused(at(name), "must be true or false");
    };
  }

  @Nullable Duration duration(String name) {
    String text = optionalText(name);
    if (text == null) {
      return null;
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw refused(at(name), "must be a duration such as PT4H or P2D");
    }
  }

  /** One of the enum's names in lower case. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String text = optionalText(name);
    if (text == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (nameOf(constant).equals(text)) {
        return constant;
      }
    }
    throw refused(
        at(name),
        "must be one of %s"
            .formatted(Arrays.stream(type.getEnumConstants()).map(FormReader::nameOf).toList()));
  }

  List<String> texts(String name) {
    return items(
        name,
        (item, where) -> {
          if (item instanceof String s) {
            return s;
          }
          throw refused(where, "must be a text");
        });
  }

  /** A number that need not be whole. */
  double number(String name, double otherwise) {
    return switch (take(name)) {
      case null -> otherwise;
      case Number n -> n.doubleValue();
      default -> throw refused(at(name), "must be a number");
    };
  }

  @Nullable Double optionalNumber(String name) {
    return switch (take(name)) {
      case null -> null;
      case Number n -> n.doubleValue();
      default -> throw refused(at(name), "must be a number");
    };
  }

  /** Any plain JSON value. */
  @Nullable Object value(String name) {
    return take(name);
  }

  boolean has(String name) {
    return object.get(name) != null;
  }

  Duration duration(String name, Duration otherwise) {
    Duration given = duration(name);
    return given == null ? otherwise : given;
  }

  /** Null when the property is not there. */
  <T> @Nullable T object(String name, Function<FormReader, T> reading) {
    Object value = take(name);
    return value == null ? null : read(new FormReader(value, at(name)), reading);
  }

  <T> T requiredObject(String name, Function<FormReader, T> reading) {
    return required(name, object(name, reading));
  }

  <T> List<T> objects(String name, Function<FormReader, T> reading) {
    return items(name, (item, where) -> read(new FormReader(item, where), reading));
  }

  private static <T> T read(FormReader reader, Function<FormReader, T> reading) {
    T read;
    try {
      read = reading.apply(reader);
    } catch (KaizenException e) {
      throw reader.located(e);
    }
    reader.end();
    return read;
  }

  /** Call when all properties are read: anything else is unknown. */
  void end() {
    for (Object name : object.keySet()) {
      if (!read.contains(name)) {
        throw refused(at(String.valueOf(name)), "is not a known property; known: " + sorted());
      }
    }
  }

  private static KaizenException refused(String name, String what) {
    return new KaizenException(ErrorCode.INVALID_WORKFLOW, name + " " + what);
  }

  private KaizenException located(KaizenException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(path) ? e : new KaizenException(e.code(), path + ": " + message, e);
  }

  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private interface Reading<T> {
    T read(@Nullable Object item, String where);
  }

  private <T> List<T> items(String name, Reading<T> reading) {
    Object value = take(name);
    List<T> items = new ArrayList<>();
    if (value == null) {
      return items;
    }
    if (!(value instanceof List<?> list)) {
      throw refused(at(name), "must be a list");
    }
    for (int i = 0; i < list.size(); i++) {
      items.add(reading.read(list.get(i), at(name) + "[" + i + "]"));
    }
    return items;
  }

  /** In YAML it is natural to write {@code required: 2}; it is the expression "2". */
  private @Nullable String expressionOf(@Nullable Object value, String where) {
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Long l -> l.toString();
      case Boolean b -> b.toString();
      default -> throw refused(where, "must be an expression");
    };
  }

  private @Nullable Object take(String name) {
    read.add(name);
    return object.get(name);
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw refused(at(name), "is missing");
    }
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private List<String> sorted() {
    return read.stream().sorted().toList();
  }
}
