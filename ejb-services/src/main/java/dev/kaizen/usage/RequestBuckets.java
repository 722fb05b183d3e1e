package dev.kaizen.usage;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bucket for each that asks, refilled evenly through the minute. One that was left alone for a
 * minute is full again, so forgetting it changes nothing.
 */
final class RequestBuckets {
  private static final int MOST = 20_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimeMeter time;
  private final Map<String, Kept> buckets = new ConcurrentHashMap<>();

  private record Kept(Bucket bucket, long limit, long usedAt) {}

  RequestBuckets(TimeMeter time) {
    this.time = time;
  }

  Admission take(String policy, String whose, long limit) {
    long now = time.currentTimeNanos();
    if (buckets.size() > MOST) {
      buckets.values().removeIf(kept -> now - kept.usedAt() > MINUTE.toNanos());
    }
    Kept mine =
        buckets.compute(
            policy + ":" + whose,
            (key, kept) ->
                new Kept(
                    kept == null || kept.limit() != limit ? full(limit) : kept.bucket(),
                    limit,
                    now));
    ConsumptionProbe probe = mine.bucket().tryConsumeAndReturnRemaining(1);
    return new Admission(
        probe.isConsumed(),
        policy,
        limit,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private Bucket full(long limit) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(limit).refillGreedy(limit, MINUTE).build())
        .withCustomTimePrecision(time)
        .build();
  }
}
