package dev.kaizen.sdk.model.offline;

import dev.kaizen.sdk.workflow.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a calculation that is written out in the problem ("(12 + 3) * 4", "15 percent of 240
 * minus 6"), one operation a step, as {@code 12 + 3 = 15}. Stories that must be understood first
 * have no steps here.
 */
final class ArithmeticRule implements FieldRule {
  private static final String NUMBER = "\\d+(?:\\.\\d+)?";
  private static final Pattern FORMULA =
      Pattern.compile("[(\\s]*" + NUMBER + "(?:[\\s()]*[-+*/][\\s()]*" + NUMBER + ")+[\\s)]*");
  private static final Set<String> PROBLEM = Set.of("problem", "question", "task");

  @Override
  public boolean fits(Wanted wanted) {
    return wanted.type() == FieldType.LIST && wanted.named("calculations", "calculation");
  }

  @Override
  public Optional<Finding> find(Wanted wanted, Material material) {
    Matcher m = FORMULA.matcher(signs(Criterion.named(material, PROBLEM)));
    if (!m.find()) {
      return Optional.empty();
    }
    List<Object> steps = new ArrayList<>();
    try {
      new Formula(m.group(), steps).value();
    } catch (ArithmeticException e) {
      // A division by nothing, or brackets that do not close: no calculation.
      return Optional.empty();
    }
    return Optional.of(new Finding(steps, List.of()));
  }

  private static String signs(String text) {
    return text.replaceAll("(?<=\\d),(?=\\d{3}\\b)", "")
        .replaceAll("(?i)(\\d+(?:\\.\\d+)?)\\s*(?:%|percent)\\s+of\\s+", "$1 / 100 * ")
        .replaceAll("(?i)\\s+plus\\s+", " + ")
        .replaceAll("(?i)\\s+minus\\s+", " - ")
        .replaceAll("(?i)\\s+(?:times|multiplied by)\\s+|\\s*[×·]\\s*", " * ")
        .replaceAll("(?i)\\s+divided by\\s+|\\s*÷\\s*", " / ");
  }

  /** Sums of products of numbers and brackets. */
  private static final class Formula {
    private final String text;
    private final List<Object> steps;
    private int at;

    Formula(String text, List<Object> steps) {
      this.text = text.replaceAll("\\s", "");
      this.steps = steps;
    }

    BigDecimal value() {
      BigDecimal value = sum();
      if (at < text.length()) {
        throw new ArithmeticException("brackets");
      }
      return value;
    }

    private BigDecimal sum() {
      BigDecimal left = product();
      while (next("+-")) {
        char sign = text.charAt(at++);
        left = step(left, sign, product());
      }
      return left;
    }

    private BigDecimal product() {
      BigDecimal left = term();
      while (next("*/")) {
        char sign = text.charAt(at++);
        left = step(left, sign, term());
      }
      return left;
    }

    private BigDecimal term() {
      if (next("(")) {
        at++;
        BigDecimal inner = sum();
        if (!next(")")) {
          throw new ArithmeticException("brackets");
        }
        at++;
        return inner;
      }
      Matcher m = Pattern.compile(NUMBER).matcher(text).region(at, text.length());
      if (!m.lookingAt()) {
        throw new ArithmeticException("no number");
      }
      at = m.end();
      return new BigDecimal(m.group());
    }

    private BigDecimal step(BigDecimal left, char sign, BigDecimal right) {
      BigDecimal result =
          switch (sign) {
            case '+' -> left.add(right);
            case '-' -> left.subtract(right);
            case '*' -> left.multiply(right);
            default -> left.divide(right, java.math.MathContext.DECIMAL64);
          };
      steps.add("%s %s %s = %s".formatted(plain(left), sign, plain(right), plain(result)));
      return result;
    }

    private boolean next(String signs) {
      return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private static String plain(BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }
}
