package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.knowledge.Span;
import dev.kaizen.sdk.workflow.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The amount of money that a paper is about: the total rather than a line of it, the total with tax
 * rather than without, unless the field's words ask for another. Of several amounts that are not
 * called a total, none is taken.
 */
final class AmountRule implements FieldRule {
  private static final Pattern GRAND =
      Pattern.compile(
          "\\b(?:grand total|total (?:amount|price|due|gross|sum|value|cost)|amount (?:due|payable)|gross (?:total|amount)"
              + "|total\\b[^\\n]{0,12}\\bincl|total to pay|balance due|contract value)");
  private static final Pattern TOTAL =
      Pattern.compile("\\b(?:total|altogether|sum|in all|overall)\\b");
  private static final Pattern PARTIAL =
      Pattern.compile(
          "\\b(?:sub-?\\s?total|net|excl|excluding|before (?:vat|tax)|without (?:vat|tax))");
  private static final Pattern TAX = Pattern.compile("\\b(?:vat|tax)\\b");
  private static final Set<String> PLAIN =
      Set.of(
          "amount",
          "total",
          "price",
          "cost",
          "sum",
          "value",
          "fee",
          "gross",
          "quote",
          "contract",
          "invoice",
          "purchas",
          "order",
          "eur",
          "in",
          "the");

  /** An amount where it stands. */
  record Candidate(Source source, Money money, Span line, int rank) {
    BigDecimal amount() {
      return money.amount().stripTrailingZeros();
    }
  }

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.isNumber()
        && (wanted.named("amount", "price", "total", "cost", "sum", "value", "fee", "budget")
            || wanted.described("amount", "price", "money"));
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    return best(wanted, material)
        .map(c -> Finding.of(value(wanted, c.amount()), c.source(), c.line().text()));
  }

  static Optional<Candidate> best(Wanted wanted, Material material) {
    return material.searching().stream()
        .flatMap(document -> best(wanted, document).stream())
        .findFirst();
  }

  private static Optional<Candidate> best(Wanted wanted, List<Source> document) {
    Set<String> special = new LinkedHashSet<>(wanted.stems());
    special.removeAll(PLAIN);
    List<Candidate> all = new ArrayList<>();
    for (Source source : document) {
      for (Money money : Money.in(source.text())) {
        Span line = source.lineAt(money.start());
        int rank = rank(source.text(), money, line, special);
        if (money.currency() != null || rank > 1) {
          all.add(new Candidate(source, money, line, rank));
        }
      }
    }
    int top = all.stream().mapToInt(Candidate::rank).max().orElse(0);
    List<Candidate> first = all.stream().filter(c -> c.rank() == top).toList();
    long amounts = first.stream().map(Candidate::amount).distinct().count();
    if (amounts <= 1) {
      return first.stream().findFirst();
    }
    return top > 1 ? first.stream().max(Comparator.comparing(Candidate::amount)) : Optional.empty();
  }

  /** 0 and 1: only taken when it is the one amount there is. */
  private static int rank(String text, Money money, Span line, Set<String> special) {
    String row = line.text().toLowerCase(Locale.ROOT);
    String before = text.substring(line.start(), Math.max(line.start(), money.start()));
    if (!special.isEmpty()
        && Terms.of(before).stream().map(Synonyms::of).toList().containsAll(special)) {
      return 9;
    }
    boolean last = !text.substring(money.end(), line.end()).matches(".*\\d.*");
    boolean partial = PARTIAL.matcher(row).find();
    if (GRAND.matcher(row).find() && last && !partial) {
      return 5;
    }
    if (TOTAL.matcher(row).find() && last) {
      return partial ? 2 : 4;
    }
    return TAX.matcher(row).find() ? 0 : 1;
  }

  private static Object value(Wanted wanted, BigDecimal amount) {
    return wanted.type() == FieldType.INTEGER ? (Object) amount.longValue() : amount.doubleValue();
  }
}
