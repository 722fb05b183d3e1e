package dev.kaizen.sdk.knowledge;

/** A stretch of a text; {@code text} is literally what stands there. */
public record Span(int start, int end, String text) {
  /** The stretch from {@code start} to {@code end} without white space around it. */
  public static Span of(String whole, int start, int end) {
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
