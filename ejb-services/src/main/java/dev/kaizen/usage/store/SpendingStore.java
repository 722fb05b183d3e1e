package dev.kaizen.usage.store;

import dev.kaizen.usage.ModelPrice;
import dev.kaizen.usage.UsageRecord;
import dev.kaizen.usage.engine.Meter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands between a call and its payment, in the caller's transaction. */
public interface SpendingStore {
  /** What a run is of, and whose. */
  record RunFacts(String workflow, String startedBy) {}

  Optional<RunFacts> run(UUID run);

  /** The newest version. */
  Optional<ModelPrice> price(String connection);

  /**
   * What counts a call made at {@code at}; ordered by key.
   *
   * @param workflow of the run; null outside a run
   */
  List<Meter> meters(@Nullable String workflow, @Nullable UUID run, Instant at);

  /** Locks the meters in their order. One that is new begins with what the records say. */
  Map<String, Meter.Level> lock(List<Meter> meters);

  /** Gives back what reservations hold whose time is up; false when there was none. */
  boolean lapse(List<Meter> locked, Instant now);

  void hold(UUID reservation, List<Meter> locked, Meter.Amount amount, Instant expiresAt);

  /** Without effect on what has lapsed. */
  void release(UUID reservation);

  void use(List<Meter> locked, Meter.Amount amount);

  /** False when the meter was marked before. */
  boolean warn(Meter meter, Instant now);

  /** False when the meter was marked before. */
  boolean refuse(Meter meter, Instant now);

  void record(UsageRecord used);
}
