package dev.kaizen.sdk.tool;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a tool as a record: its components are the fields, {@link Described} says what
 * they mean, an enum's constants are the allowed values, and an Optional need not be given.
 */
public final class Arguments {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Arguments() {}

  /** A tool's work on arguments of its own type. */
  public interface Typed<R extends Record> {
    @SuppressWarnings("NullableProblems")
    Object call(R arguments, Tool.Call call) throws InterruptedException;
  }

  public static List<Field> of(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(Arguments::field).toList();
  }

  public static <R extends Record> Tool.Body typed(Class<R> type, Typed<R> body) {
    return call -> body.call(read(type, call.arguments()), call);
  }

  private static Field field(RecordComponent component) {
    Described described = component.getAnnotation(Described.class);
    boolean optional = component.getType() == Optional.class;
    Class<?> type = optional ? inner(component) : component.getType();
    return new Field(
        component.getName(),
        typeOf(type),
        described == null ? "" : described.value(),
        !optional,
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList()
            : List.of());
  }

  private static Class<?> inner(RecordComponent component) {
    Type argument =
        component.getGenericType() instanceof ParameterizedType p
            ? p.getActualTypeArguments()[0]
            : Object.class;
    return argument instanceof Class<?> known ? known : Object.class;
  }

  private static FieldType typeOf(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return FieldType.STRING;
    }
    if (type == boolean.class || type == Boolean.class) {
      return FieldType.BOOLEAN;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return FieldType.INTEGER;
    }
    if (type == double.class || type == float.class || Number.class.isAssignableFrom(type)) {
      return FieldType.NUMBER;
    }
    return Collection.class.isAssignableFrom(type) ? FieldType.LIST : FieldType.OBJECT;
  }

  private static <R extends Record> R read(Class<R> type, Map<String, Object> arguments) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      Object value = arguments.get(component.getName());
      types[i] = component.getType();
      values[i] =
          component.getType() == Optional.class
              ? Optional.ofNullable(value).map(v -> MAPPER.convertValue(v, inner(component)))
              : MAPPER.convertValue(
                  value, MAPPER.getTypeFactory().constructType(component.getGenericType()));
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new KaizenException(
          ErrorCode.INVALID_INPUT, "The arguments do not make a " + type.getSimpleName(), e);
    }
  }
}
