package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A field as the rules look at it.
 *
 * @param name the words of its name: {@code quoteNumber} is "quote", "number"
 * @param stems the comparable forms of its name's words
 */
record Wanted(Field field, List<String> name, Set<String> stems) {
  static Wanted of(Field field) {
    String words = Fact.words(field.name()).toLowerCase(Locale.ROOT);
    return new Wanted(
        field,
        Terms.words(words),
        new LinkedHashSet<>(Terms.words(words).stream().map(Synonyms::of).toList()));
  }

  FieldType type() {
    return field.type();
  }

  boolean isText() {
    return field.type() == FieldType.STRING;
  }

  boolean isNumber() {
    return field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
  }

  boolean named(String... words) {
    return Arrays.stream(words).anyMatch(name::contains);
  }

  boolean described(String... words) {
    List<String> described = Terms.words(field.description());
    return Arrays.stream(words).anyMatch(described::contains);
  }
}
