package dev.kaizen.webhook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.webhook.engine.DeliveryPolicy.Attempt;
import dev.kaizen.webhook.engine.DeliveryPolicy.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Attempt REFUSED = new Attempt.Answered(500);

  @Test
  void any_answer_of_success_delivers() {
    assertThat(DeliveryPolicy.after(new Attempt.Answered(204), 1, NOW))
        .isEqualTo(new Verdict.Delivered());
    assertThat(DeliveryPolicy.after(new Attempt.Answered(302), 1, NOW))
        .isInstanceOf(Verdict.Later.class);
  }

  @Test
  void pauses_grow_over_days_and_then_it_is_given_up() {
    Instant at = NOW;
    for (int attempts = 1; attempts <= 9; attempts++) {
      Verdict verdict = DeliveryPolicy.after(REFUSED, attempts, at);
      at = ((Verdict.Later) verdict).at();
    }
    assertThat(Duration.between(NOW, at)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(DeliveryPolicy.after(REFUSED, 10, at)).isEqualTo(new Verdict.GivenUp());
  }

  @Test
  void an_address_that_is_gone_is_not_tried_again() {
    Attempt gone = new Attempt.Answered(410);
    assertThat(DeliveryPolicy.after(gone, 1, NOW)).isEqualTo(new Verdict.GivenUp());
    assertThat(DeliveryPolicy.disabledBy(gone, 1)).contains("410");
  }

  @Test
  void an_address_is_disabled_after_twenty_failures_in_a_row() {
    assertThat(DeliveryPolicy.disabledBy(REFUSED, 19)).isNull();
    assertThat(DeliveryPolicy.disabledBy(REFUSED, 20)).contains("20");
  }

  @Test
  void signatures_are_those_of_the_standard() {
    // The standard's own example.
    assertThat(
            Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void secrets_are_long_and_never_the_same() {
    assertThat(Signature.newSecret()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(Signature.newSecret()).isNotEqualTo(Signature.newSecret());
  }
}
