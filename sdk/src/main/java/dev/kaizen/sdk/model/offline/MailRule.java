package dev.kaizen.sdk.model.offline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail address. */
final class MailRule implements FieldRule {
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.\\p{L}{2,}");

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
