package dev.kaizen.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.approval.policy.ApprovalTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalContentTest {
  private static final Map<String, Object> ACTION = Map.of("amount", 10);

  private static final ApprovalTerms OWN = ApprovalTerms.ofWorkflow("reviewer", 1);

  @Test
  void the_order_of_names_does_not_matter() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", 2);
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("b", 2);
    other.put("a", 1);
    assertThat(
            content("o", "t", "q", "r", one, List.of(), "reviewer", 1, false)
                .hash(PolicyRef.NONE, OWN))
        .isEqualTo(
            content("o", "t", "q", "r", other, List.of(), "reviewer", 1, false)
                .hash(PolicyRef.NONE, OWN));
  }

  @Test
  void policy_its_version_and_its_terms_change_the_hash() {
    ApprovalContent asked = content("o", "t", "q", "r", ACTION, List.of(), "reviewer", 1, false);
    ApprovalTerms two = ApprovalTerms.ofWorkflow("reviewer", 2);
    assertThat(
            Set.of(
                asked.hash(PolicyRef.NONE, OWN),
                asked.hash(new PolicyRef("p", 1), OWN),
                asked.hash(new PolicyRef("p", 2), OWN),
                asked.hash(new PolicyRef("p", 2), two)))
        .hasSize(4);
  }

  @Test
  void everything_that_is_asked_changes_the_hash() {
    Set<String> hashes =
        Stream.of(
                content("o", "t", "q", "r", ACTION, List.of(), "reviewer", 1, false),
                content("x", "t", "q", "r", ACTION, List.of(), "reviewer", 1, false),
                content("o", "x", "q", "r", ACTION, List.of(), "reviewer", 1, false),
                content("o", "t", "x", "r", ACTION, List.of(), "reviewer", 1, false),
                content("o", "t", "q", "x", ACTION, List.of(), "reviewer", 1, false),
                content("o", "t", "q", "r", Map.of("amount", 11), List.of(), "reviewer", 1, false),
                content("o", "t", "q", "r", ACTION, List.of("x"), "reviewer", 1, false),
                content("o", "t", "q", "r", ACTION, List.of(), "auditor", 1, false),
                content("o", "t", "q", "r", ACTION, List.of(), "reviewer", 2, false),
                content("o", "t", "q", "r", ACTION, List.of(), "reviewer", 1, true))
            .map(c -> c.hash(PolicyRef.NONE, OWN))
            .collect(Collectors.toSet());
    assertThat(hashes).hasSize(10);
  }

  private static ApprovalContent content(
      String origin,
      String title,
      String question,
      String reason,
      Map<String, Object> action,
      List<Object> evidence,
      String role,
      int required,
      boolean highRisk) {
    return new ApprovalContent(
        origin, title, question, reason, action, evidence, role, required, highRisk);
  }
}
