package dev.kaizen.sdk.model.offline;

/** A stretch of a text; {@code text} is literally what stands there. */
record Span(int start, int end, String text) {
  static Span of(String whole, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(whole.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(whole.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to, whole.substring(from, to));
  }
}
