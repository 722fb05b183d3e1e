package dev.kaizen.tenant;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;

/** The caller of the work at hand, bound by the edge for the length of a request. */
public final class Callers {
  private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

  private Callers() {}

  /** The bound caller; refused when there is none, so that nothing runs for nobody. */
  public static Caller current() {
    if (!CURRENT.isBound()) {
      throw new KaizenException(ErrorCode.UNAUTHENTICATED, "Nobody is logged in");
    }
    return CURRENT.get();
  }

  public static boolean isBound() {
    return CURRENT.isBound();
  }

  /** Where the work at hand comes from: the bound caller's door, or the server itself. */
  public static Origin origin() {
    return CURRENT.isBound() ? CURRENT.get().origin() : Origin.SERVER;
  }

  public static <R, X extends Throwable> R call(
      Caller caller, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, caller).call(work);
  }

  public static void run(Caller caller, Runnable work) {
    ScopedValue.where(CURRENT, caller).run(work);
  }
}
