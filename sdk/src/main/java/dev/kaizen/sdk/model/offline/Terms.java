package dev.kaizen.sdk.model.offline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that count, in the form in which they are compared: lower case, without endings, so
 * that "approves", "approver" and "approval" meet. Numbers lose their grouping: "10,000" is
 * "10000".
 */
final class Terms {
  private static final Pattern WORD =
      Pattern.compile(
          "\\d{1,3}(?:[,.]\\d{3})+(?![\\d])|[\\p{L}]+(?:['’]\\p{L}+)?|\\d+(?:[.,]\\d+)?");
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final Set<String> STOP =
      Set.of(
          "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could",
          "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i",
          "if", "in", "into", "is", "it", "its", "may", "me", "much", "many", "must", "my", "no",
          "not", "of", "on", "one", "or", "our", "shall", "she", "should", "so", "such", "than",
          "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
          "up", "us", "was", "we", "were", "what", "when", "where", "which", "who", "whom", "whose",
          "why", "will", "with", "would", "you", "your");
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ings", "ing", "ments", "ment", "ers", "er", "als", "al", "ed", "es",
          "s", "e");

  private Terms() {}

  /** In the order of the text, with repetitions. */
  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    for (String word : words(text)) {
      if (!STOP.contains(word)) {
        terms.add(stem(word));
      }
    }
    return terms;
  }

  static Set<String> setOf(String text) {
    return new LinkedHashSet<>(of(text));
  }

  /** Lower-case words and plain numbers, stop words included. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
      words.add(Character.isDigit(word.charAt(0)) ? number(word) : word);
    }
    return words;
  }

  /** How many words divided by white space: the offline model's tokens. */
  static long count(String text) {
    String trimmed = text.strip();
    return trimmed.isEmpty() ? 0 : WHITE.splitAsStream(trimmed).count();
  }

  static String stem(String word) {
    if (word.length() < 4 || Character.isDigit(word.charAt(0))) {
      return word;
    }
    String once = withoutEnding(word);
    String twice = withoutEnding(once);
    return twice.length() > 3 && twice.endsWith("y")
        ? twice.substring(0, twice.length() - 1) + "i"
        : twice;
  }

  private static String withoutEnding(String word) {
    if (word.endsWith("ies") && word.length() > 5) {
      return word.substring(0, word.length() - 3) + "y";
    }
    for (String ending : ENDINGS) {
      boolean hiss = ending.equals("s") && (word.endsWith("ss") || word.endsWith("us"));
      if (!hiss && word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String number(String digits) {
    String plain = digits.replaceAll("[.,](?=\\d{3}(?!\\d))", "");
    return plain.matches("\\d+[.,]0+") ? plain.replaceAll("[.,]0+$", "") : plain.replace(',', '.');
  }
}
