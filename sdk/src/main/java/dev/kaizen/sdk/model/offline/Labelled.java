package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with its label, as papers write them: {@code Label: value}, several on a line, in a table
 * row, or with the value on the next line.
 *
 * @param label comparable words of the label
 * @param quote the line or lines they stand on, literally
 */
record Labelled(Source source, Set<String> label, String value, String quote) {
  private static final String WORDS = "[\\p{L}][\\p{L}\\d .'’()/&-]{0,40}";
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<label>"
              + WORDS
              + ")\\s*[:：]\\s*(?<value>\\S.*?)(?=(?:\\s{2,}|\\s+\\|\\s*|[;,]\\s+|\\s+)"
              + "\\p{Lu}[\\p{L} .]{1,24}[:：]\\s|\\s*\\|\\s*$|\\s{3,}|$)");
  private static final Pattern COLUMNS =
      Pattern.compile("^(?<label>" + WORDS + "?)(?:\\s{2,}|\\s*\\|\\s*|\\t)(?<value>\\S.*)$");
  private static final Pattern ALONE = Pattern.compile("^(?<label>" + WORDS + ")[:：]?$");
  private static final int LABEL_WORDS = 6;

  static List<Labelled> in(Source source) {
    List<Labelled> found = new ArrayList<>();
    List<Span> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      String plain = plain(line.text());
      Matcher pair = PAIR.matcher(plain);
      boolean any = false;
      while (pair.find()) {
        any |= add(found, source, pair.group("label"), pair.group("value"), line.text());
      }
      if (!any) {
        columnsOrNext(found, source, lines, i, plain);
      }
    }
    return found;
  }

  /** The pairs whose label holds all the words, the tightest label first. */
  static List<Labelled> by(Set<String> words, List<Source> sources) {
    return sources.stream()
        .flatMap(s -> in(s).stream())
        .filter(l -> l.label().containsAll(words))
        .sorted(Comparator.comparingInt(l -> l.label().size()))
        .toList();
  }

  private static void columnsOrNext(
      List<Labelled> found, Source source, List<Span> lines, int i, String plain) {
    Matcher columns = COLUMNS.matcher(plain);
    if (columns.matches()) {
      add(found, source, columns.group("label"), columns.group("value"), lines.get(i).text());
      return;
    }
    Matcher alone = ALONE.matcher(plain);
    if (alone.matches() && i + 1 < lines.size()) {
      Span next = lines.get(i + 1);
      String both = source.text().substring(lines.get(i).start(), next.end());
      add(found, source, alone.group("label"), plain(next.text()), both);
    }
  }

  private static boolean add(
      List<Labelled> found, Source source, String label, String value, String quote) {
    List<String> words = Terms.words(label);
    String kept = value.replaceAll("\\s+\\|.*$", "").strip();
    if (words.isEmpty() || words.size() > LABEL_WORDS || kept.isEmpty()) {
      return false;
    }
    Set<String> stems = new LinkedHashSet<>(words.stream().map(Synonyms::of).toList());
    found.add(new Labelled(source, stems, kept, quote));
    return true;
  }

  /** Without the marks of Markdown and of list items, which say nothing here. */
  private static String plain(String line) {
    return line.replaceAll("[*_`#]+", "").replaceAll("^[\\s|•–-]+", "").replaceAll("[\\s|]+$", "");
  }
}
