package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The functions that code nodes may call. */
public interface Functions {
  Functions NONE =
      name -> {
        throw new KaizenException(
            ErrorCode.NOT_FOUND,
            "There is no function '%s': the program around the workflow provides none"
                .formatted(name));
      };

  /** NOT_FOUND when there is none of that name. */
  Function named(String name);

  /** What brings functions with it: found by {@link ServiceLoader} beside the program. */
  interface Provider {
    Map<String, Function> functions();
  }

  /** Those of every {@link Provider} beside the program. */
  static Functions provided() {
    Map<String, Function> found = new HashMap<>();
    ServiceLoader.load(Provider.class, Functions.class.getClassLoader())
        .forEach(p -> found.putAll(p.functions()));
    return of(found);
  }

  static Functions of(Map<String, Function> functions) {
    Map<String, Function> known = Map.copyOf(functions);
    return name -> {
      Function function = known.get(name);
      return function == null ? NONE.named(name) : function;
    };
  }

  /**
   * Code of the program around the workflow. It may be called more than once for the same step when
   * a worker dies; whoever has an effect outside hands the call's idempotency key on.
   */
  interface Function {
    /** A plain JSON value; a KaizenException's category says whether another try may help. */
    @SuppressWarnings("NullableProblems")
    Object call(Call call) throws InterruptedException;
  }

  /**
   * @param idempotencyKey the same whenever the same attempt at the same step is repeated
   */
  record Call(Map<String, Object> inputs, String idempotencyKey) {}
}
