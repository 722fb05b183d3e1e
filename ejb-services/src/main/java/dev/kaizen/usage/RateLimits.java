package dev.kaizen.usage;

import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a minute a caller and a tenant may send to this node. Each node counts by
 * itself: with three nodes three times as many may pass. A tenant's own quota holds instead of the
 * operator's limit when it is lower, and is seen within ten seconds.
 */
@ApplicationScoped
public class RateLimits {
  private static final Duration KNOWN_FOR = Duration.ofSeconds(10);
  private static final String OUTSIDE = "the platform";

  private final RequestBuckets buckets = new RequestBuckets(TimeMeter.SYSTEM_NANOTIME);
  private final Map<String, Known> quotas = new ConcurrentHashMap<>();

  @Inject private RequestQuota quota;

  @Inject
  @ConfigProperty(name = "kaizen.rate.tenant", defaultValue = "60000")
  private long perTenant;

  @Inject
  @ConfigProperty(name = "kaizen.rate.caller", defaultValue = "30000")
  private long perCaller;

  private record Known(OptionalLong limit, long readAt) {}

  /** Counts a request; the answer is the nearer of the two limits. */
  public Admission admit(Caller caller) {
    String tenant = caller.tenant() == null ? OUTSIDE : caller.tenant();
    Admission own =
        buckets.take("caller", tenant + ":" + caller.username(), Math.max(1, perCaller));
    if (!own.admitted()) {
      return own;
    }
    Admission all = buckets.take("tenant", tenant, Math.max(1, limit(caller.tenant())));
    return !all.admitted() || all.remaining() < own.remaining() ? all : own;
  }

  private long limit(@Nullable String tenant) {
    if (tenant == null) {
      return perTenant;
    }
    Known known = quotas.get(tenant);
    if (known == null || System.nanoTime() - known.readAt() > KNOWN_FOR.toNanos()) {
      known = new Known(read(tenant), System.nanoTime());
      quotas.put(tenant, known);
    }
    return Math.min(perTenant, known.limit().orElse(perTenant));
  }

  private OptionalLong read(String tenant) {
    try {
      return Callers.<OptionalLong, RuntimeException>call(
          Caller.system(tenant, "usage"), quota::perMinute);
    } catch (KaizenException e) {
      // The tenant is not active, or the database is away: the request itself will say so.
      return OptionalLong.empty();
    }
  }
}
