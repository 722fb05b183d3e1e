package dev.kaizen.usage;

import dev.kaizen.tenant.Caller;
import dev.kaizen.tenant.Callers;
import dev.kaizen.usage.BudgetTerms.AtLimit;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds, calls, settles: whoever is called, and whatever becomes of it. */
@Dependent
class MeteredCalls implements ModelMeter {
  private final SpendingSteps steps;
  private final Consumer<BudgetReached> reached;

  @Inject
  MeteredCalls(SpendingDesk desk, Event<BudgetReached> reached) {
    this(desk, reached::fire);
  }

  MeteredCalls(SpendingSteps steps, Consumer<BudgetReached> reached) {
    this.steps = steps;
    this.reached = reached;
  }

  @Override
  public <T> Billed<T> call(CallPlan plan, IntFunction<Measured<T>> call) {
    Caller caller = Callers.current();
    Caller server = Caller.system(caller.requireTenant(), "usage");
    @Nullable Spender spender = Spender.current();
    return switch (asServer(server, () -> steps.reserve(plan, spender, caller.username()))) {
      case Reservation.Held held -> make(server, held, call);
      case Reservation.Unpriced unpriced -> throw unpriced.failure();
      case Reservation.Refused refused -> {
        if (spender != null && refused.meter().atLimit() == AtLimit.PAUSE) {
          reached.accept(
              new BudgetReached(caller.requireTenant(), spender.run(), refused.meter().name()));
        }
        throw refused.failure();
      }
    };
  }

  private <T> Billed<T> make(Caller server, Reservation.Held held, IntFunction<Measured<T>> call) {
    Measured<T> measured;
    try {
      measured = call.apply(held.maxOutputTokens());
    } catch (RuntimeException | Error e) {
      asServer(
          server,
          () -> {
            steps.release(held);
            return held;
          });
      throw e;
    }
    long cost = asServer(server, () -> steps.settle(held, measured.used()));
    return new Billed<>(measured.value(), measured.used(), cost);
  }

  /**
   * A step that is broken off is interrupted; on a virtual thread that would close the socket to
   * the database in the middle of counting what the call has cost.
   */
  private static <T> T asServer(Caller server, Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return Callers.<T, RuntimeException>call(server, work::get);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
