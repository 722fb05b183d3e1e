package dev.kaizen.web.approval;

import java.util.Optional;

/** A value that a person wrote in the place of another, of the same kind as that. */
final class Written {
  private Written() {}

  /** Empty when it cannot be of that kind. */
  static Optional<Object> like(Object old, String written) {
    try {
      return switch (old) {
        case Long whole -> Optional.of(Long.valueOf(written));
        case Integer whole -> Optional.of(Integer.valueOf(written));
        case Number number -> Optional.of(Double.valueOf(written));
        case Boolean yes ->
            written.equals("true") || written.equals("false")
                ? Optional.of(Boolean.valueOf(written))
                : Optional.empty();
        default -> Optional.of(written);
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a person can write such a value in one line. */
  static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }
}
