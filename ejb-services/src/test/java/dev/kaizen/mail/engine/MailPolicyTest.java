package dev.kaizen.mail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaizen.mail.engine.MailPolicy.Attempt;
import dev.kaizen.mail.engine.MailPolicy.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailPolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Attempt AWAY = new Attempt.Unreached("away");

  @Test
  void taken_is_sent() {
    assertThat(MailPolicy.after(new Attempt.Taken(), 3, NOON)).isEqualTo(new Verdict.Sent());
  }

  @Test
  void an_unknown_address_is_set_aside_at_once() {
    assertThat(MailPolicy.after(new Attempt.Refused("no such address"), 1, NOON))
        .isEqualTo(new Verdict.SetAside("no such address"));
  }

  @Test
  void a_server_that_is_away_is_tried_for_a_day_less_and_less_often_and_then_no_more() {
    Instant now = NOON;
    Duration last = Duration.ZERO;
    int attempts = 1;
    while (MailPolicy.after(AWAY, attempts, now) instanceof Verdict.Later later) {
      Duration pause = Duration.between(now, later.at());
      assertThat(pause).isGreaterThan(last);
      last = pause;
      now = later.at();
      attempts++;
    }
    assertThat(Duration.between(NOON, now)).isBetween(Duration.ofDays(1), Duration.ofDays(2));
    assertThat(MailPolicy.after(AWAY, attempts, now))
        .isEqualTo(new Verdict.SetAside("away; tried 8 times"));
  }
}
