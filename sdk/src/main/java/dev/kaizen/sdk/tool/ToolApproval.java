package dev.kaizen.sdk.tool;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import java.util.Map;
import java.util.Objects;

/** Whether people are asked before a tool is called. */
public sealed interface ToolApproval {
  ToolApproval NEVER = new Never();
  ToolApproval ALWAYS = new Always();

  record Never() implements ToolApproval {}

  record Always() implements ToolApproval {}

  /**
   * @param rule CEL over {@code input}, the arguments of the call: people are asked when it is
   *     true, and when it cannot be evaluated
   */
  record ByRule(String rule) implements ToolApproval {
    public ByRule {
      Objects.requireNonNull(rule, "rule");
      if (!Expressions.compile(rule).mayBeBoolean()) {
        throw new KaizenException(
            ErrorCode.INVALID_INPUT, "The rule of an approval must give true or false");
      }
    }
  }

  static ToolApproval when(String rule) {
    return new ByRule(rule);
  }

  /** Whether a call with these arguments needs a person's word. */
  default boolean asksFor(Map<String, Object> arguments) {
    return switch (this) {
      case Never never -> false;
      case Always always -> true;
      case ByRule by -> !isFalse(by.rule(), arguments);
    };
  }

  private static boolean isFalse(String rule, Map<String, Object> arguments) {
    try {
      return Boolean.FALSE.equals(
          Expressions.compile(rule).evaluate("approval rule", arguments, Map.of()));
    } catch (KaizenException e) {
      return false;
    }
  }
}
