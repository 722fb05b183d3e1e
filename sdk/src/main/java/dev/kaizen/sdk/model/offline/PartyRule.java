package dev.kaizen.sdk.model.offline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who offers, or who buys: by a label, by the role in brackets after the name, or by the
 * letterhead. The letterhead is the offering side's; a company behind "To" or "Bill to" is never
 * taken for it.
 */
final class PartyRule implements FieldRule {
  private static final String SUPPLIER = Synonyms.of("supplier");
  private static final String CUSTOMER = Synonyms.of("customer");
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d&.'’-]*(?:[ \\u00a0]+(?:[\\p{Lu}\\d&][\\p{L}\\d&.'’-]*|and|of|für|und|de)){0,5}?[ \\u00a0,]+"
              + "(?:GmbH(?: & Co\\. KG)?|AG|SE|KG|UG|Ltd\\.?|Limited|LLC|Inc\\.?|Corp\\.?|Corporation|plc|PLC|B\\.?V\\.?|N\\.?V\\.?|S\\.?A\\.?(?:R\\.?L\\.?)?|SAS|S\\.p\\.A\\.|S\\.r\\.l\\.|S\\.L\\.|Oy|AB|A/S|ApS|AS)(?![\\p{L}])");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<name>[^\\n(]{2,80}?)\\s*\\((?:the |hereinafter )?[\"“'‘]?(?:the )?(?<role>\\p{L}+)[\"”'’]?\\)");
  private static final Pattern ADDRESSEE =
      Pattern.compile(
          "(?i)\\b(?:to|bill to|ship to|attn|customer|buyer|client|prepared for|deliver(?:y)? to)\\b[^\\n]{0,3}$");
  private static final Pattern FROM =
      Pattern.compile(
          "(?:\\bFrom|\\b[Oo]ffered by|\\b[Qq]uot(?:e|ation) (?:by|from|of))\\s*:?\\s+(?<name>\\p{Lu}[^\\n,;(]{1,60})");
  private static final Pattern IN_PROSE =
      Pattern.compile(
          "\\b(?:from|by|of|supplier|vendor)\\s+(?<name>\\p{Lu}[\\p{L}\\d&]+(?:\\s+\\p{Lu}[\\p{L}\\d&]+){0,3})");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isText()
        && (wanted.stems().contains(SUPPLIER)
            || wanted.stems().contains(CUSTOMER)
            || wanted.named("company", "firm", "organisation", "organization"));
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    String role = wanted.stems().contains(CUSTOMER) ? CUSTOMER : SUPPLIER;
    for (List<Source> document : material.searching()) {
      Optional<Finding> found = labelled(role, document).or(() -> byRole(role, document));
      if (role.equals(SUPPLIER)) {
        found =
            found
                .or(() -> first(FROM, document))
                .or(() -> letterhead(document))
                .or(() -> first(IN_PROSE, document));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> labelled(String role, List<Source> document) {
    Set<String> allowed = Set.of(role, "name", "compani");
    return Labelled.by(Set.of(role), document).stream()
        .filter(l -> allowed.containsAll(l.label()))
        .filter(l -> Character.isUpperCase(l.value().codePointAt(0)))
        .map(l -> Finding.of(name(l.value()), l.source(), l.quote()))
        .findFirst();
  }

  private static Optional<Finding> byRole(String role, List<Source> document) {
    for (Source source : document) {
      Matcher m = ROLE.matcher(source.text());
      while (m.find()) {
        Matcher company = COMPANY.matcher(m.group("name"));
        if (Synonyms.of(m.group("role").toLowerCase(java.util.Locale.ROOT)).equals(role)
            && company.find()) {
          return Optional.of(
              Finding.of(name(company.group()), source, source.lineAt(m.start("role")).text()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> letterhead(List<Source> document) {
    for (Source source : document) {
      Matcher m = COMPANY.matcher(source.text());
      while (m.find()) {
        String before = source.text().substring(Math.max(0, m.start() - 20), m.start());
        if (!ADDRESSEE.matcher(before).find()) {
          return Optional.of(Finding.of(name(m.group()), source, source.lineAt(m.start()).text()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> first(Pattern pattern, List<Source> document) {
    for (Source source : document) {
      Matcher m = pattern.matcher(source.text());
      if (m.find()) {
        return Optional.of(
            Finding.of(name(m.group("name")), source, source.lineAt(m.start("name")).text()));
      }
    }
    return Optional.empty();
  }

  /** The name alone, without the address or the role behind it. */
  private static String name(String text) {
    Matcher company = COMPANY.matcher(text);
    return (company.lookingAt() ? company.group() : text.split("\\s{2,}|,| \\(| [·|–-] ")[0])
        .strip()
        .replaceAll("[ \\u00a0]+", " ");
  }
}
