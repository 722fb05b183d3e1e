package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.model.ModelRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request laid out for the rules.
 *
 * @param question what is asked in words; empty when the inputs hold no question
 * @param subject what the request is about: the words of question and inputs
 * @param facts the inputs' plain values
 * @param passages the passages, one list a document, the document most about the subject first
 * @param near those of them that are about the subject; others must not fill its fields
 * @param given the inputs as texts
 */
record Material(
    String instructions,
    String question,
    String subject,
    List<Fact> facts,
    List<List<Source>> passages,
    List<List<Source>> near,
    List<Source> given) {
  private static final Set<String> QUESTIONS = Set.of("question", "query", "ask");

  /** By these something is judged: they say nothing about the matter itself. */
  private static final Set<String> YARDSTICKS = Set.of("criteria", "criterion", "rubric");

  static Material of(ModelRequest request) {
    List<Fact> facts = Fact.of(request.inputs());
    String question =
        facts.stream()
            .filter(f -> QUESTIONS.contains(f.name().toLowerCase(Locale.ROOT)))
            .map(f -> f.value().toString())
            .collect(Collectors.joining(" "));
    String subject =
        facts.stream()
            .filter(f -> f.value() instanceof String && !isYardstick(f))
            .map(f -> f.value().toString())
            .collect(Collectors.joining("\n"));
    Map<String, List<Source>> passages = new LinkedHashMap<>();
    request.passages().stream()
        .map(Source::of)
        .forEach(s -> passages.computeIfAbsent(s.document(), d -> new ArrayList<>()).add(s));
    var nearness = new Nearness(List.copyOf(passages.values()), Terms.setOf(subject));
    return new Material(
        request.signature().instructions(),
        question,
        subject,
        facts,
        nearness.all(),
        nearness.near(),
        facts.stream()
            .filter(f -> !QUESTIONS.contains(f.name().toLowerCase(Locale.ROOT)) && !isYardstick(f))
            .map(f -> Source.given(f.name(), text(f)))
            .toList());
  }

  /** What a question is answered from: the passages, or the inputs when there are none. */
  List<Source> reading() {
    return passages.isEmpty() ? given : passages.stream().flatMap(List::stream).toList();
  }

  /** Where a field is looked for, in this order: document by document, then the inputs. */
  List<List<Source>> searching() {
    List<List<Source>> places = new ArrayList<>(near);
    if (!given.isEmpty()) {
      places.add(given);
    }
    return places;
  }

  private static boolean isYardstick(Fact fact) {
    return Terms.words(fact.name()).stream().anyMatch(YARDSTICKS::contains);
  }

  /** A long text speaks for itself; a short value needs its name to be understood. */
  private static String text(Fact fact) {
    String value = fact.value().toString();
    return value.indexOf('\n') >= 0 || value.length() > 60 ? value : fact.text();
  }
}
