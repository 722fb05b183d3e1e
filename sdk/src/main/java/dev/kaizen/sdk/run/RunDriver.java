package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries a run as far as it will go: claims it, does what the engine decides, records it, and lets
 * go when the run waits or ends. Whoever loses the claim stops without a word: another worker has
 * the run. No claim is needed to be safe, only to be fast; the journal's fencing makes it safe.
 */
public final class RunDriver {
  private static final System.Logger LOG = System.getLogger(RunDriver.class.getName());

  private final Journal journal;
  private final RunEngine engine;
  private final StepExecutor steps;
  private final InstantSource clock;

  public RunDriver(Journal journal, RunEngine engine, StepExecutor steps, InstantSource clock) {
    this.journal = journal;
    this.engine = engine;
    this.steps = steps;
    this.clock = clock;
  }

  /** Returns when the run waits, is over, or is another's. An interrupt ends it between events. */
  public void drive(UUID run) {
    Optional<Journal.Claim> claim = journal.claim(run);
    while (claim.isPresent()) {
      claim = advance(claim.get());
    }
  }

  /** The claim to go on with; empty when this worker is done with the run. */
  private Optional<Journal.Claim> advance(Journal.Claim claim) {
    Instant now = clock.instant();
    return switch (engine.decide(claim.definition(), claim.state(), now)) {
      case Decision.Execute work -> execute(claim, work);
      case Decision.Wait wait -> release(claim, wait.until());
      case Decision.Ended ended -> release(claim, null);
      case Decision.Complete complete ->
          journal.append(claim, List.of(new RunEvent.Completed(complete.output())));
      case Decision.Fail fail ->
          journal.append(
              claim, List.of(new RunEvent.Failed(fail.node(), fail.code(), fail.message())));
    };
  }

  private Optional<Journal.Claim> execute(Journal.Claim claim, Decision.Execute work) {
    if (Thread.currentThread().isInterrupted()) {
      return release(claim, clock.instant());
    }
    RunEvent happened;
    try {
      happened = steps.execute(claim.definition(), work);
    } catch (KaizenException e) {
      happened = failed(work, e.code(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Run %s, node %s failed".formatted(claim.run(), work.node()), e);
      happened = failed(work, ErrorCode.INTERNAL, "Something in Kaizen failed; its log says what");
    }
    // A worker that is told to stop breaks its own calls: that is no failure of the step.
    if (happened instanceof RunEvent.StepFailed && Thread.currentThread().isInterrupted()) {
      return release(claim, clock.instant());
    }
    return journal.append(claim, List.of(happened));
  }

  /** False from the journal means news has come meanwhile: claim anew and look. */
  private Optional<Journal.Claim> release(Journal.Claim claim, @Nullable Instant wakeAt) {
    return journal.release(claim, wakeAt) ? Optional.empty() : journal.claim(claim.run());
  }

  private static RunEvent failed(Decision.Execute work, ErrorCode code, String message) {
    return new RunEvent.StepFailed(work.node(), work.attempt(), code, message);
  }
}
