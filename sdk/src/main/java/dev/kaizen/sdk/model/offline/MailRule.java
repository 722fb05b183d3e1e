package dev.kaizen.sdk.model.offline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail address. */
final class MailRule implements FieldRule {
  /** Bounded and begun at a word's start only: a long text must not cost its length squared. */
  static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){0,8}\\.\\p{L}{2,63}");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText() && wanted.named("email", "mail");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    for (var document : material.searching()) {
      for (Source source : document) {
        Matcher m = ADDRESS.matcher(source.text());
        if (m.find()) {
          return Optional.of(Finding.of(m.group(), source, source.lineAt(m.start()).text()));
        }
      }
    }
    return Optional.empty();
  }
}
