package dev.kaizen.sdk.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Works on a run that has several things to do at once: each on a thread of its own, what is done
 * is recorded as it comes, and what the run no longer needs is broken off.
 */
final class SideBySide {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Journal journal;
  private final RunEngine engine;
  private final StepAttempt attempt;
  private final InstantSource clock;
  private final Executor side;
  private final DriveSession session;
  private final Map<String, UnderWay> underWay = new HashMap<>();

  /**
   * @param deadline by System.nanoTime; null for none
   */
  private record UnderWay(Work work, FutureTask<?> task, @Nullable Long deadline) {}

  SideBySide(
      Journal journal,
      RunEngine engine,
      StepAttempt attempt,
      InstantSource clock,
      Executor side,
      DriveSession session) {
    this.journal = journal;
    this.engine = engine;
    this.attempt = attempt;
    this.clock = clock;
    this.side = side;
    this.session = session;
  }

  /** The claim once nothing is under way any more; empty when it was lost. */
  Optional<Journal.Claim> drive(Journal.Claim first) {
    Optional<Journal.Claim> held = Optional.of(first);
    try {
      while (held.isPresent()) {
        Journal.Claim claim = held.get();
        Decision decision = engine.decide(claim.definition(), claim.state(), clock.instant());
        Instant until = null;
        if (decision instanceof Decision.Execute execute) {
          dropAllBut(execute.work());
          execute.work().forEach(work -> start(claim, work));
          until = execute.until();
        } else if (!(decision instanceof Decision.Wait)) {
          dropAllBut(List.of());
        }
        if (underWay.isEmpty()) {
          return held;
        }
        held = await(claim, until);
      }
      return held;
    } catch (InterruptedException e) {
      // The worker is told to stop: what is under way is broken off and done again elsewhere.
      Thread.currentThread().interrupt();
      return held;
    } finally {
      dropAllBut(List.of());
    }
  }

  private void start(Journal.Claim claim, Work work) {
    if (underWay.containsKey(work.key())) {
      return;
    }
    FutureTask<?> task =
        new FutureTask<>(
            () -> session.news.add(new DriveSession.Done(work, attempt.at(claim.run(), work))),
            null);
    Duration timeout = StepAttempt.timeout(work);
    underWay.put(
        work.key(),
        new UnderWay(work, task, timeout == null ? null : System.nanoTime() + timeout.toNanos()));
    side.execute(task);
  }

  private void dropAllBut(List<Work> wanted) {
    Set<String> keys = new HashSet<>();
    wanted.forEach(work -> keys.add(work.key()));
    underWay
        .values()
        .removeIf(
            one -> {
              boolean drop = !keys.contains(one.work().key());
              if (drop) {
                one.task().cancel(true);
              }
              return drop;
            });
  }

  /** Waits for something to be done or to change, and records what was done. */
  private Optional<Journal.Claim> await(Journal.Claim claim, @Nullable Instant until)
      throws InterruptedException {
    Object news = session.news.poll(patience(until), TimeUnit.NANOSECONDS);
    List<RunEvent> happened = new ArrayList<>();
    while (news != null) {
      if (news instanceof DriveSession.Done done && underWay.remove(done.work().key()) != null) {
        happened.add(done.event());
      }
      news = session.news.poll();
    }
    late().forEach(work -> happened.add(StepAttempt.timedOut(work)));
    return happened.isEmpty()
        ? journal.append(claim, List.of(), null)
        : RunDriver.append(journal, engine, claim, happened, clock.instant());
  }

  private List<Work> late() {
    List<Work> late = new ArrayList<>();
    long now = System.nanoTime();
    underWay
        .values()
        .removeIf(
            one -> {
              boolean isLate = one.deadline() != null && now - one.deadline() >= 0;
              if (isLate) {
                one.task().cancel(true);
                late.add(one.work());
              }
              return isLate;
            });
    return late;
  }

  private long patience(@Nullable Instant until) {
    long nanos = LOOK_EVERY.toNanos();
    if (until != null) {
      nanos = Math.min(nanos, Duration.between(clock.instant(), until).toNanos());
    }
    long now = System.nanoTime();
    for (UnderWay one : underWay.values()) {
      if (one.deadline() != null) {
        nanos = Math.min(nanos, one.deadline() - now);
      }
    }
    return Math.max(nanos, 0);
  }
}
