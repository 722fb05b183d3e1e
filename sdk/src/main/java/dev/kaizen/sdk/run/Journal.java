package dev.kaizen.sdk.run;

import dev.kaizen.sdk.workflow.WorkflowDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where runs are recorded. One worker at a time holds a run by a {@link Claim}; whoever lost it is
 * fenced: its append is refused, whatever it did in between.
 */
public interface Journal {

  /** A worker's hold on a run, with what it needs to go on: what its history adds up to. */
  record Claim(UUID run, long epoch, WorkflowDefinition definition, RunState state) {}

  /** Takes the run if nobody holds it and it is not over. */
  Optional<Claim> claim(UUID run);

  /**
   * Records the events in their order, with their effects (the approval request they open, audit,
   * usage), in one commit. The first end wins: a run that is over takes no further event.
   *
   * @param facts what has happened; recorded whatever others have added meanwhile. None only asks
   *     for what others have added
   * @param end what follows from the facts, Completed or Failed; left out when others have added
   *     events that the claim has not seen
   * @return the claim with the state that follows, also from events others have added before these;
   *     empty when the claim was lost or the run was over before
   */
  Optional<Claim> append(Claim claim, List<RunEvent> facts, @Nullable RunEvent end);

  /**
   * Lets go of the run, to be woken at {@code wakeAt} if that is given. The claim is gone in either
   * case; a claim that was lost before is let go of without effect.
   *
   * @return false when events have come that the claim has not seen: claim anew and look
   */
  boolean release(Claim claim, @Nullable Instant wakeAt);
}
