package dev.kaizen.usage;

import org.jspecify.annotations.Nullable;

/** What surrounds a call of a model; each is one transaction. */
interface SpendingSteps {
  /** Holds the most that the call can use, or says why it may not be made. */
  Reservation reserve(CallPlan plan, @Nullable Spender spender, String who);

  /**
   * Turns what was held into what was used.
   *
   * @return what the call cost, in millionths of a euro
   */
  long settle(Reservation.Held held, Tokens used);

  /** The call gave nothing: nothing is used. */
  void release(Reservation.Held held);
}
