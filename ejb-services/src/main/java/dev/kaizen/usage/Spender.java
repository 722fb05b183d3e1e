package dev.kaizen.usage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which step of which run a model is called; bound while the step is done. Calls without one
 * are a person's: a trial of a connection, a question to a knowledge base.
 */
public record Spender(UUID run, String node) {
  private static final ScopedValue<Spender> CURRENT = ScopedValue.newInstance();

  /** Null outside a run. */
  public static @Nullable Spender current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }
}
