package dev.kaizen.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final Instant AT = Instant.parse("2026-01-31T08:15:30.123456Z");

  /** Computed with Python's hashlib and struct from the words of AuditChain's description. */
  @Test
  void hash_is_the_one_an_independent_program_computes() {
    assertThat(hashOf("acme", "rita", "rest", "2001:db8::7", "approval.decided"))
        .isEqualTo("9721d7ee688a7a5618152b6195b946223c0b1922ea5e51f066627408046d3169");
  }

  /** As the first releases hashed; what they wrote must hold for ever. */
  @Test
  void entry_without_a_channel_is_hashed_as_the_first_format_says() {
    assertThat(hashOf("acme", "rita", null, "", "approval.decided"))
        .isEqualTo("07cd28c8699a2a4d17c903e1b5fabdcd1bf11726e0c717866a25fd42f820ace1");
  }

  @Test
  void whole_second_keeps_its_six_digits() {
    assertThat(AuditChain.time(Instant.parse("2026-01-31T08:15:30Z")))
        .isEqualTo("2026-01-31T08:15:30.000000Z");
  }

  @Test
  void text_that_moves_from_one_field_to_the_next_changes_the_hash() {
    assertThat(hashOf("acme", "ab", "rest", "", "c"))
        .isNotEqualTo(hashOf("acme", "a", "brest", "", "c"))
        .isNotEqualTo(hashOf("acme", "ab", "", "rest", "c"));
  }

  @Test
  void another_tenant_channel_or_address_has_another_hash() {
    assertThat(hashOf("acme", "a", "rest", "192.0.2.7", "b"))
        .isNotEqualTo(hashOf("globex", "a", "rest", "192.0.2.7", "b"))
        .isNotEqualTo(hashOf("acme", "a", "console", "192.0.2.7", "b"))
        .isNotEqualTo(hashOf("acme", "a", "rest", "192.0.2.8", "b"));
  }

  @Test
  void time_finer_than_a_microsecond_is_refused() {
    assertThatThrownBy(() -> AuditChain.time(AT.plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hashOf(
      String tenant, String actor, @Nullable String channel, String address, String action) {
    return AuditChain.hash(
        tenant,
        new ChainEntry(
            1,
            AT,
            actor,
            channel,
            address,
            action,
            "approval",
            "42",
            "{\"comment\":\"größer als 5 €\"}",
            AuditChain.START,
            ""));
  }
}
