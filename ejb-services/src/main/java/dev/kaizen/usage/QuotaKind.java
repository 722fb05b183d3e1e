package dev.kaizen.usage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a tenant may use only so much of. */
public enum QuotaKind {
  /** Runs started since midnight UTC. */
  RUNS_PER_DAY(Period.DAY),
  /** Runs that are not over. */
  CONCURRENT_RUNS(null),
  /** Tokens into and out of models since midnight UTC. */
  TOKENS_PER_DAY(Period.DAY),
  /** Bytes of all documents. */
  STORAGE_BYTES(null),
  DOCUMENTS(null),
  /** Requests to the REST interface, for each node. */
  REQUESTS_PER_MINUTE(null);

  public static final int WARN_PERCENT = 80;

  private final @Nullable Period period;

  QuotaKind(@Nullable Period period) {
    this.period = period;
  }

  /** Null when it counts what is there, not what happened. */
  public @Nullable Period period() {
    return period;
  }

  /** How it is called outside: runs-per-day. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
