package dev.kaizen.approval.policy;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.expression.Expressions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Terms for all requests that meet a condition.
 *
 * @param when CEL over {@code input}, the request: {@code workflow, version, title, action,
 *     approverRole, required, highRisk, requestedBy}
 * @param priority the highest that applies wins; then the name
 */
public record Policy(
    String name, int version, String title, String when, int priority, ApprovalTerms terms) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Comparator<Policy> FIRST =
      Comparator.comparingInt(Policy::priority).reversed().thenComparing(Policy::name);

  public Policy {
    Checks.require(NAME.matcher(name).matches(), "name: a-z, 0-9 and '-', at most 63 characters");
    Checks.require(title.length() <= 200, "title: at most 200 characters");
    Checks.require(priority >= 0 && priority <= 1000, "priority: 0 to 1000");
    Checks.condition("when", when);
  }

  /** The one whose terms hold for a request; empty when the workflow's own do. */
  public static Optional<Policy> choose(List<Policy> active, Map<String, Object> request) {
    return active.stream().sorted(FIRST).filter(policy -> policy.applies(request)).findFirst();
  }

  /**
   * A condition that fails on a request, because it reads what is not there for instance, applies:
   * it cannot be ruled out that the author meant this one.
   */
  boolean applies(Map<String, Object> request) {
    try {
      return !Boolean.FALSE.equals(
          Expressions.compile(when).evaluate("policy " + name, request, Map.of()));
    } catch (KaizenException unclear) {
      return true;
    }
  }
}
