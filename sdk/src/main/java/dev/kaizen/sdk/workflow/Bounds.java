package dev.kaizen.sdk.workflow;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How little and how much a value may be: the value of a number, the characters of a text, the
 * elements of a list.
 *
 * @param min the least that is allowed; null for no bound
 * @param max the most that is allowed; null for no bound
 */
public record Bounds(@Nullable Double min, @Nullable Double max) {
  public static final Bounds NONE = new Bounds(null, null);

  public Bounds {
    if (min != null && max != null && min > max) {
      throw new KaizenException(
          ErrorCode.INVALID_WORKFLOW, "min %s is above max %s".formatted(text(min), text(max)));
    }
  }

  public static Bounds between(double min, double max) {
    return new Bounds(min, max);
  }

  /** What is wrong with the value; null when nothing is. */
  @Nullable String problem(Object value) {
    return switch (value) {
      case Number n -> problem(n.doubleValue(), "");
      case String s -> problem(s.codePointCount(0, s.length()), " characters");
      case List<?> l -> problem(l.size(), " elements");
      default -> null;
    };
  }

  /** In words, such as "from 1 to 5"; empty when there are none. */
  public String words() {
    if (min != null && max != null) {
      return "from %s to %s".formatted(text(min), text(max));
    }
    return min != null ? "at least " + text(min) : max != null ? "at most " + text(max) : "";
  }

  private @Nullable String problem(double size, String unit) {
    if (min != null && size < min) {
      return "must be at least %s%s".formatted(text(min), unit);
    }
    return max != null && size > max ? "must be at most %s%s".formatted(text(max), unit) : null;
  }

  private static String text(double number) {
    return String.valueOf(plain(number));
  }

  /** Whole numbers without a point. */
  static Object plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? (Object) (long) number
        : (Object) number;
  }
}
