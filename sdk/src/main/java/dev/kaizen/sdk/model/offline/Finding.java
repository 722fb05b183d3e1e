package dev.kaizen.sdk.model.offline;

import java.util.List;

/** A value for a field and what it rests on. */
record Finding(Object value, List<Evidence> evidence) {
  Finding {
    evidence = List.copyOf(evidence);
  }

  static Finding of(Object value, Source source, String quote) {
    return new Finding(value, List.of(new Evidence(source, quote)));
  }
}
