package dev.kaizen.sdk.model.offline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that label the same thing on business papers. */
final class Synonyms {
  private static final Map<String, String> SAME =
      List.of(
              List.of("quote", "quotation", "offer", "estimate", "proposal"),
              List.of("contract", "agreement"),
              List.of("invoice", "bill"),
              List.of("number", "no", "nr", "num", "reference", "ref", "id", "code"),
              List.of("supplier", "vendor", "seller", "contractor", "provider"),
              List.of("customer", "buyer", "client", "purchaser"),
              List.of("mail", "email"),
              List.of("valid", "validity", "expiry", "expires", "expiration"),
              List.of("quantity", "qty", "units", "pieces", "pcs"),
              List.of("term", "duration", "period"),
              List.of("tax", "vat"))
          .stream()
          .flatMap(
              group -> group.stream().map(word -> Map.entry(word, Terms.stem(group.getFirst()))))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private Synonyms() {}

  /** The stem of the word that stands for this one. */
  static String of(String word) {
    return SAME.getOrDefault(word, Terms.stem(word));
  }
}
