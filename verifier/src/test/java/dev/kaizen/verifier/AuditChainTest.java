package dev.kaizen.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final Instant AT = Instant.parse("2026-01-31T08:15:30.123456Z");

  /** Computed with Python's hashlib and struct from the words of AuditChain's description. */
  @Test
  void hash_is_the_one_an_independent_program_computes() {
    assertThat(
            AuditChain.hash(
                "acme",
                1,
                AT,
                "rita",
                "approval.decided",
                "approval",
                "42",
                "{\"comment\":\"größer als 5 €\"}",
                AuditChain.START))
        .isEqualTo("07cd28c8699a2a4d17c903e1b5fabdcd1bf11726e0c717866a25fd42f820ace1");
  }

  @Test
  void whole_second_keeps_its_six_digits() {
    assertThat(AuditChain.time(Instant.parse("2026-01-31T08:15:30Z")))
        .isEqualTo("2026-01-31T08:15:30.000000Z");
  }

  @Test
  void text_that_moves_from_one_field_to_the_next_changes_the_hash() {
    assertThat(hashOf("ab", "c")).isNotEqualTo(hashOf("a", "bc"));
  }

  @Test
  void another_tenant_has_another_hash() {
    assertThat(AuditChain.hash("acme", 1, AT, "a", "b", "c", "d", "{}", AuditChain.START))
        .isNotEqualTo(AuditChain.hash("globex", 1, AT, "a", "b", "c", "d", "{}", AuditChain.START));
  }

  @Test
  void time_finer_than_a_microsecond_is_refused() {
    assertThatThrownBy(() -> AuditChain.time(AT.plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hashOf(String actor, String action) {
    return AuditChain.hash("acme", 1, AT, actor, action, "c", "d", "{}", AuditChain.START);
  }
}
