package dev.kaizen.examples.react;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import dev.kaizen.sdk.tool.Arguments;
import dev.kaizen.sdk.tool.Described;
import dev.kaizen.sdk.tool.Tool;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.Bounds;
import dev.kaizen.sdk.workflow.Field;
import dev.kaizen.sdk.workflow.FieldType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands on every desk, as tools: a calculator and a calendar. Both only read. */
public final class DeskTools implements Tools.Provider {
  private static final int LONGEST_SUM = 500;
  private static final Pattern SUM = Pattern.compile("[-+*/(). 0-9]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  record Day(@Described("A day, as 2026-03-01") String date) {}

  @Override
  public Collection<Tool> tools() {
    Field sum =
        Field.required("expression", FieldType.STRING, "Numbers, + - * / and brackets")
            .within(Bounds.between(1, LONGEST_SUM));
    return List.of(
        Tool.reads(
            "calculate",
            "Calculates a sum exactly, such as 12 * (3 + 4)",
            List.of(sum),
            call -> calculate(String.valueOf(call.arguments().get("expression")))),
        Tool.reads(
            "weekday",
            "Tells the weekday of a date",
            Arguments.of(Day.class),
            Arguments.typed(Day.class, (day, call) -> weekday(day.date()))));
  }

  static String calculate(String expression) {
    if (!SUM.matcher(expression).matches()) {
      throw refused("Only numbers, + - * / and brackets can be calculated");
    }
    String broken =
        NUMBER.matcher(expression).replaceAll(m -> m.group().contains(".") ? "$0" : "$0.0");
    Object value = Expressions.compile(broken).evaluate("expression", Map.of(), Map.of());
    if (!(value instanceof Double result)) {
      throw refused("This gives no number");
    }
    return "%s = %s"
        .formatted(
            expression.strip(),
            new BigDecimal(result, MathContext.DECIMAL64).stripTrailingZeros().toPlainString());
  }

  static String weekday(String date) {
    try {
      return "%s is a %s"
          .formatted(
              date,
              LocalDate.parse(date).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    } catch (DateTimeException e) {
      throw refused("'%s' is no date such as 2026-03-01".formatted(date));
    }
  }

  private static KaizenException refused(String message) {
    return new KaizenException(ErrorCode.INVALID_INPUT, message);
  }
}
