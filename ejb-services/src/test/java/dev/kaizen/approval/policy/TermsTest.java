package dev.kaizen.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.approval.calendar.WorkCalendar;
import dev.kaizen.sdk.error.KaizenException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  private static final String LARGE =
      """
      {"stages":[{"groups":[{"role":"reviewer","needed":2},{"people":["cora"]}],
                  "veto":["compliance-officer"]}],
       "signature":true,"editable":["amount"],"conflict":"state.approver.username == 'x'",
       "timing":{"due":"PT16H","remindAt":[80,50],"escalations":[{"at":75,"role":"tenant-admin"}],
                 "atEnd":"escalate"}}""";

  @Test
  void terms_are_read_and_written_without_loss() {
    ApprovalTerms terms = TermsCodec.read(LARGE);
    assertThat(TermsCodec.read(TermsCodec.write(terms))).isEqualTo(terms);
    assertThat(terms.stages().getFirst().groups().getFirst().threshold()).isEqualTo(2);
    assertThat(terms.timing().atEnd()).isEqualTo(Timing.AtEnd.ESCALATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | stages",
        "{\"stages\":[]} | stages",
        "{\"stages\":[{\"groups\":[{\"role\":\"king\"}]}]} | king",
        "{\"stages\":[{\"groups\":[{\"people\":[\"a\"],\"needed\":2}]}]} | weigh 1 together",
        "{\"stages\":[{\"groups\":[{\"role\":\"reviewer\"}]}],\"timing\":{\"due\":\"soon\"}} | soon",
        "{\"stages\":[{\"groups\":[{\"role\":\"reviewer\"}]}],\"conflict\":\"1 +\"} | conflict",
        "{\"stages\":[{\"groups\":[{\"role\":\"reviewer\"}]}],\"extra\":1} | extra"
      })
  void what_makes_no_sense_is_refused_with_its_place(String json, String said) {
    assertThatThrownBy(() -> TermsCodec.read(json))
        .isInstanceOf(KaizenException.class)
        .hasMessageContaining(said);
  }

  @Test
  void policy_with_the_highest_priority_that_applies_holds() {
    Policy large = policy("large", "input.action.amount > 1000", 5);
    Policy all = policy("all", "true", 1);
    assertThat(Policy.choose(List.of(all, large), request(Map.of("amount", 5000L))))
        .hasValue(large);
    assertThat(Policy.choose(List.of(all, large), request(Map.of("amount", 10L)))).hasValue(all);
  }

  @Test
  void policy_whose_condition_fails_is_not_passed_over() {
    Policy large = policy("large", "input.action.amount > 1000", 5);
    assertThat(Policy.choose(List.of(large), request(Map.of()))).hasValue(large);
  }

  @Test
  void time_looks_first_reminds_then_escalates_and_ends() {
    Instant start = Instant.parse("2026-03-02T08:00:00Z");
    Instant due = start.plusSeconds(100 * 60);
    TimePlan plan = TimePlan.of(TermsCodec.read(LARGE).timing(), WorkCalendar.always(), start, due);
    assertThat(plan.acts())
        .containsExactly(
            new TimePlan.Check(start),
            new TimePlan.Remind(start.plusSeconds(50 * 60), 50),
            new TimePlan.Escalate(start.plusSeconds(75 * 60), "tenant-admin"),
            new TimePlan.Remind(start.plusSeconds(80 * 60), 80),
            new TimePlan.End(due));
  }

  private static Policy policy(String name, String when, int priority) {
    return new Policy(name, 1, name, when, priority, ApprovalTerms.ofWorkflow("reviewer", 1));
  }

  private static Map<String, Object> request(Map<String, Object> action) {
    return Map.of("action", action);
  }
}
