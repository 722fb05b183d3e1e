package dev.kaizen.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The database's time, which all servers share: taken anew every few seconds and carried on in
 * between by a counter that no change of the machine's clock moves. Until it was taken the first
 * time it is the machine's.
 *
 * <p>As precise as the database keeps it: what is written equals what is read back.
 */
@ApplicationScoped
public class DatabaseClock {
  private volatile Anchor anchor;

  private record Anchor(Instant at, long nanos) {}

  public DatabaseClock() {
    this(Instant.now());
  }

  /**
   * @param machines what the machine takes for the time: good until the database has said its own
   */
  public DatabaseClock(Instant machines) {
    anchor = new Anchor(machines, System.nanoTime());
  }

  /**
   * @param at what the database said
   * @param nanos System.nanoTime when it said so
   */
  public void set(Instant at, long nanos) {
    anchor = new Anchor(at, nanos);
  }

  public Instant now() {
    Anchor known = anchor;
    return known
        .at()
        .plus(Duration.ofNanos(System.nanoTime() - known.nanos()))
        .truncatedTo(ChronoUnit.MICROS);
  }

  @Produces
  Clock clock() {
    return new Ticking(this);
  }

  private static final class Ticking extends Clock {
    private final DatabaseClock time;

    Ticking(DatabaseClock time) {
      this.time = time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("times are instants here");
    }

    @Override
    public Instant instant() {
      return time.now();
    }
  }
}
