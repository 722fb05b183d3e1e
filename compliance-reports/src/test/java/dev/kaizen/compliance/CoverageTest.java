package dev.kaizen.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.compliance.ClauseStatus.Attested;
import dev.kaizen.compliance.ClauseStatus.State;
import dev.kaizen.compliance.ControlStatus.Status;
import dev.kaizen.compliance.control.ControlCard;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageTest {
  private static final Attested WORD =
      new Attested("We do.", "cora", Instant.parse("2027-01-01T00:00:00Z"));

  private final Map<ControlCard, Status> statuses = new LinkedHashMap<>();

  @ParameterizedTest
  @EnumSource(Framework.class)
  void catalogue_names_each_clause_once(Framework framework) {
    assertThat(framework.clauses()).extracting(Clause::id).doesNotHaveDuplicates().isNotEmpty();
    assertThat(framework.clauses()).extracting(Clause::title).allMatch(t -> !t.isBlank());
  }

  @Test
  void clause_that_nothing_serves_is_not_covered() {
    assertThat(clause("CC6.4", Map.of()).state()).isEqualTo(State.NOT_COVERED);
  }

  @Test
  void statement_of_a_person_is_attested_and_never_passing() {
    ClauseStatus clause = clause("CC6.4", Map.of("CC6.4", WORD));
    assertThat(clause.state()).isEqualTo(State.ATTESTED);
    assertThat(clause.attestation()).isEqualTo(WORD);
  }

  @Test
  void statement_cannot_cover_a_control_that_fails() {
    statuses.put(card("a", 1), Status.FAILING);
    assertThat(clause("CC6.3", Map.of("CC6.3", WORD)).state()).isEqualTo(State.FAILING);
  }

  @Test
  void clause_is_as_good_as_the_worst_of_its_controls() {
    statuses.put(card("a", 1), Status.PASSING);
    assertThat(clause("CC6.3", Map.of()).state()).isEqualTo(State.PASSING);
    statuses.put(card("b", 2), Status.NOT_APPLICABLE);
    assertThat(clause("CC6.3", Map.of()).state()).isEqualTo(State.PASSING);
    statuses.put(card("c", 3), Status.STALE);
    assertThat(clause("CC6.3", Map.of()).state()).isEqualTo(State.STALE);
    statuses.put(card("d", 4), Status.FAILING);
    ClauseStatus worst = clause("CC6.3", Map.of());
    assertThat(worst.state()).isEqualTo(State.FAILING);
    assertThat(worst.controls()).containsExactly("a", "b", "c", "d");
  }

  private ClauseStatus clause(String id, Map<String, Attested> attestations) {
    return Coverage.of(Framework.SOC2, statuses, attestations).stream()
        .filter(c -> c.clause().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ControlCard card(String id, int number) {
    return new ControlCard(
        id, number, id, id, id, Map.of(Framework.SOC2, List.of("CC6.3")), Duration.ofHours(24));
  }
}
