package dev.kaizen.sdk.model.offline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number under which a paper is filed, such as {@code Q-2026-118}: labelled ("Quote no.:"), or
 * right after the paper's name ("Quotation BF-7731").
 */
final class ReferenceRule implements FieldRule {
  /** Bounded, as the word and the space below: a long text must not cost its length squared. */
  private static final String CODE =
      "(?<![\\p{L}\\d])(?=[A-Z\\d./_-]{0,64}\\d)[A-Z\\d]{1,32}(?:[./_-][A-Z\\d]{1,32}){0,16}(?![\\p{L}\\d])";

  private static final Pattern IN_VALUE = Pattern.compile("^[#\\s]{0,16}(" + CODE + ")");
  static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?<!\\p{L})(?<word>\\p{L}{1,64}+)\\s{1,16}(?:(?i:no\\.?|nr\\.?|number|ref\\.?|#)\\s{0,16}:?\\s{0,16})?(?<code>"
              + CODE
              + ")");
  private static final String NUMBER = Synonyms.of("number");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText()
        && (wanted.stems().contains(NUMBER) || wanted.described("number", "reference"))
        && !wanted.named("phone", "telephone", "fax");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Set<String> paper = new LinkedHashSet<>(wanted.stems());
    paper.remove(NUMBER);
    for (List<Source> document : material.searching()) {
      Optional<Finding> found = labelled(paper, document).or(() -> afterName(paper, document));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> labelled(Set<String> paper, List<Source> document) {
    Set<String> both = new LinkedHashSet<>(paper);
    both.add(NUMBER);
    return Labelled.by(both, document).stream()
        .flatMap(
            l -> {
              Matcher m = IN_VALUE.matcher(l.value());
              return m.find() && Dates.in(m.group(1)).isEmpty()
                  ? Optional.of(Finding.of(m.group(1), l.source(), l.quote())).stream()
                  : Optional.<Finding>empty().stream();
            })
        .findFirst();
  }

  private static Optional<Finding> afterName(Set<String> paper, List<Source> document) {
    for (Source source : document) {
      Matcher m = AFTER_WORD.matcher(source.text());
      while (m.find()) {
        String word = Synonyms.of(m.group("word").toLowerCase(java.util.Locale.ROOT));
        if (paper.contains(word)) {
          return Optional.of(
              Finding.of(m.group("code"), source, source.lineAt(m.start("code")).text()));
        }
      }
    }
    return Optional.empty();
  }
}
