package dev.kaizen.sdk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences without changing a character of them. Rows of a table, list items and
 * headings are sentences of their own; a line that merely wraps is not the end of one.
 */
public final class Sentences {
  private static final int WRAPS_AFTER = 50;
  private static final Pattern NEW_BLOCK =
      Pattern.compile(
          "^\\s*(?:[-*•–#|>]|\\(?[0-9a-z]{1,3}[.)]\\s|\\d+(?:\\.\\d+)+\\s).*", Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile("^[\\p{Lu}][\\p{L} .()/-]{1,30}:\\s.*");
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(?:annex|appendix|schedule|section|part|class|category|exhibit|group)\\s$");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "approx", "ca", "cf", "co", "corp", "dr", "e.g", "etc", "fig", "i.e", "inc",
          "incl", "excl", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "ltd", "max", "min", "mr", "mrs", "ms", "no", "nos", "nr", "p", "para",
          "pp", "prof", "ref", "sec", "st", "tel", "vol", "vs");

  private Sentences() {}

  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsAt(text, start, i)) {
        add(sentences, text, start, i + 1);
        start = i + 1;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  public static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      add(lines, text, start, end);
      start = end + 1;
    }
    return lines;
  }

  private static boolean endsAt(String text, int start, int i) {
    return switch (text.charAt(i)) {
      case '\n' -> breaksLine(text, start, i);
      case '!', '?' -> beforeWhite(text, i);
      case '.' -> beforeWhite(text, i) && !abbreviated(text, start, i) && newStart(text, i);
      default -> false;
    };
  }

  private static boolean breaksLine(String text, int start, int i) {
    int nextEnd = text.indexOf('\n', i + 1);
    String next = text.substring(i + 1, nextEnd < 0 ? text.length() : nextEnd);
    String line = text.substring(Math.max(start, text.lastIndexOf('\n', i - 1) + 1), i).strip();
    return next.isBlank()
        || line.isEmpty()
        || line.startsWith("#")
        || line.endsWith("|")
        || (line.length() < WRAPS_AFTER && !Character.isLowerCase(next.strip().charAt(0)))
        || NEW_BLOCK.matcher(next).matches()
        || LABEL.matcher(next.strip()).matches();
  }

  private static boolean beforeWhite(String text, int i) {
    int next = i + 1;
    while (next < text.length() && "\"'”’)*_".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next >= text.length() || Character.isWhitespace(text.charAt(next));
  }

  private static boolean abbreviated(String text, int start, int dot) {
    int from = dot;
    while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, dot).toLowerCase(Locale.ROOT).replaceAll("^[(\"'“]+", "");
    boolean listMark = word.matches("\\d{1,2}(?:\\.\\d{1,2})*") && from == firstText(text, start);
    return ABBREVIATIONS.contains(word) || initial(text, from, word) || listMark;
  }

  /** "J. Smith" goes on; "see Annex A. The next" does not. */
  private static boolean initial(String text, int from, String word) {
    return word.matches("\\p{L}")
        && !PART.matcher(text.substring(Math.max(0, from - 12), from)).find();
  }

  private static int firstText(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean newStart(String text, int dot) {
    int next = dot + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private static void add(List<Span> spans, String text, int start, int end) {
    Span span = Span.of(text, start, end);
    if (!span.text().isEmpty()) {
      spans.add(span);
    }
  }
}
