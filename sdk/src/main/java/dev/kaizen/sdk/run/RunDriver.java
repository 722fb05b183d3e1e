package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries a run as far as it will go: claims it, does what the engine decides, records it, and lets
 * go when the run waits or ends. Whoever loses the claim stops without a word: another worker has
 * the run. No claim is needed to be safe, only to be fast; the journal's fencing makes it safe.
 */
public final class RunDriver {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Journal journal;
  private final RunEngine engine = new RunEngine();
  private final StepAttempt attempt;
  private final InstantSource clock;
  private final Executor side;
  private final Map<UUID, DriveSession> sessions = new ConcurrentHashMap<>();

  /**
   * @param side runs steps that are done beside each other, each on a thread of its own
   */
  public RunDriver(Journal journal, Steps steps, InstantSource clock, Executor side) {
    this.journal = journal;
    this.attempt = new StepAttempt(steps);
    this.clock = clock;
    this.side = side;
  }

  /** Returns when the run waits, is over, or is another's. An interrupt ends it between events. */
  public void drive(UUID run) {
    journal.claim(run).ifPresent(this::drive);
  }

  /** Goes on with a run that was claimed for this worker already. */
  public void drive(Journal.Claim claimed) {
    DriveSession session = new DriveSession();
    sessions.put(claimed.run(), session);
    try {
      Optional<Journal.Claim> claim = Optional.of(claimed);
      while (claim.isPresent()) {
        claim = advance(session, claim.get());
      }
    } finally {
      sessions.remove(claimed.run(), session);
    }
  }

  /** Others have added events to a run: looks at once whether its worker must stop. */
  public void news(UUID run) {
    DriveSession session = sessions.get(run);
    if (session != null) {
      session.news.add(Boolean.TRUE);
      lookAfter(session, System.nanoTime(), Duration.ZERO, claim -> true);
    }
  }

  /** Call some times a second: ends steps whose time is up, and those whose claim was lost. */
  public void tick() {
    tick(claim -> true);
  }

  /**
   * @param inDoubt whether the journal must be asked about a claim; whoever knows of many at once
   *     saves it the question
   */
  public void tick(Predicate<Journal.Claim> inDoubt) {
    long now = System.nanoTime();
    for (DriveSession session : sessions.values()) {
      if (session.isLate(now)) {
        session.breakOff(DriveSession.Cause.TIMED_OUT);
      } else {
        lookAfter(session, now, LOOK_EVERY, inDoubt);
      }
    }
  }

  private void lookAfter(
      DriveSession session, long now, Duration every, Predicate<Journal.Claim> inDoubt) {
    Journal.Claim claim = session.toLookAfter(now, every);
    if (claim != null && inDoubt.test(claim) && journal.append(claim, List.of(), null).isEmpty()) {
      session.breakOff(DriveSession.Cause.CLAIM_LOST);
    }
  }

  /** The claim to go on with; empty when this worker is done with the run. */
  private Optional<Journal.Claim> advance(DriveSession session, Journal.Claim claim) {
    return switch (engine.decide(claim.definition(), claim.state(), clock.instant())) {
      case Decision.Ended ended -> Optional.empty();
      case Decision.Wait wait -> release(claim, wait.until());
      case Decision.Execute e when Thread.currentThread().isInterrupted() ->
          release(claim, clock.instant());
      case Decision.Execute e when e.work().size() == 1 && e.until() == null ->
          alone(session, claim, e.work().getFirst());
      case Decision.Execute e ->
          new SideBySide(journal, engine, attempt, clock, side, session).drive(claim);
      case Decision.Complete complete ->
          journal.append(claim, List.of(), new RunEvent.Completed(complete.output()));
      case Decision.Fail fail ->
          journal.append(
              claim, List.of(), new RunEvent.Failed(fail.node(), fail.code(), fail.message()));
    };
  }

  private Optional<Journal.Claim> alone(DriveSession session, Journal.Claim claim, Work work) {
    session.begin(claim, StepAttempt.timeout(work));
    RunEvent happened = attempt.at(claim.run(), work);
    DriveSession.Cause brokenOff = session.finish();
    if (brokenOff == DriveSession.Cause.CLAIM_LOST) {
      return Optional.empty();
    }
    if (brokenOff == DriveSession.Cause.TIMED_OUT) {
      happened = StepAttempt.timedOut(work);
    } else if (StepAttempt.isFailure(happened) && Thread.currentThread().isInterrupted()) {
      // A worker that is told to stop breaks its own calls: that is no failure of the step.
      return release(claim, clock.instant());
    }
    return append(journal, engine, claim, List.of(happened), clock.instant());
  }

  /** Records what happened, and the end of the run with it when it follows. */
  static Optional<Journal.Claim> append(
      Journal journal, RunEngine engine, Journal.Claim claim, List<RunEvent> facts, Instant now) {
    WorkflowDefinition definition = claim.definition();
    RunFold fold = new RunFold(definition);
    RunState after = claim.state();
    for (RunEvent fact : facts) {
      after = fold.after(after, new Recorded(after.lastSeq() + 1, now, fact));
    }
    @Nullable RunEvent end =
        switch (engine.decide(definition, after, now)) {
          case Decision.Complete complete -> new RunEvent.Completed(complete.output());
          case Decision.Fail fail -> new RunEvent.Failed(fail.node(), fail.code(), fail.message());
          case Decision.Ended ended -> null;
          case Decision.Wait wait -> null;
          case Decision.Execute execute -> null;
        };
    return journal.append(claim, facts, end);
  }

  /** False from the journal means news has come meanwhile: claim anew and look. */
  private Optional<Journal.Claim> release(Journal.Claim claim, @Nullable Instant wakeAt) {
    return journal.release(claim, wakeAt) ? Optional.empty() : journal.claim(claim.run());
  }
}
