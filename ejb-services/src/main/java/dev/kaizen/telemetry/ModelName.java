package dev.kaizen.telemetry;

/**
 * A model as an answer names it, such as {@code openai/gpt-4o-mini}.
 *
 * @param provider {@code unknown} when nobody said
 */
record ModelName(String provider, String name) {
  private static final String UNKNOWN = "unknown";

  /** Of a call that brought no answer. */
  static final ModelName NONE = new ModelName(UNKNOWN, UNKNOWN);

  static ModelName of(String text) {
    int slash = text.indexOf('/');
    if (text.isBlank()) {
      return NONE;
    }
    return slash > 0 && slash < text.length() - 1
        ? new ModelName(text.substring(0, slash), text.substring(slash + 1))
        : new ModelName(UNKNOWN, text);
  }
}
