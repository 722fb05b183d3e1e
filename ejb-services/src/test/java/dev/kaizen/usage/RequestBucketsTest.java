package dev.kaizen.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaizen.sdk.error.KaizenException;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestBucketsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RequestBuckets buckets =
      new RequestBuckets(
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void a_minutes_worth_passes_at_once_and_then_one_at_a_time() {
    for (int i = 0; i < 60; i++) {
      assertThat(take(60).admitted()).isTrue();
    }
    Admission refused = take(60);
    assertThat(refused.admitted()).isFalse();
    assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(1));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(take(60).admitted()).isTrue();
    assertThat(take(60).admitted()).isFalse();
  }

  @Test
  void one_caller_does_not_use_up_anothers() {
    take(1);
    assertThat(take(1).admitted()).isFalse();
    assertThat(buckets.take("caller", "acme:mia", 1).admitted()).isTrue();
  }

  @Test
  void a_new_limit_holds_at_once() {
    take(1);
    assertThat(take(2).admitted()).isTrue();
  }

  @Test
  void the_headers_name_policy_limit_what_is_left_and_when() {
    Admission first = take(60);
    assertThat(first.policyHeader()).isEqualTo("\"caller\";q=60;w=60");
    assertThat(first.header()).isEqualTo("\"caller\";r=59;t=1");
  }

  @Test
  void a_refusal_says_when_to_go_on() {
    take(1);
    assertThatThrownBy(() -> take(1).require())
        .isInstanceOfSatisfying(
            KaizenException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(1)))
        .hasMessageContaining("go on in 60 s");
  }

  private Admission take(long limit) {
    return buckets.take("caller", "acme:wim", limit);
  }
}
