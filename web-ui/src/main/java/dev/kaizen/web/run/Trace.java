package dev.kaizen.web.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a step's trace, which may lack anything. */
record Trace(Map<String, Object> values) {
  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }
}
