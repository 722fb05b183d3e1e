package dev.kaizen.usage;

import java.util.function.IntFunction;

/** Lets every call through and bills nothing. */
public final class FreeCalls implements ModelMeter {
  private static final int MAX_OUTPUT = 1_000;

  @Override
  public <T> Billed<T> call(CallPlan plan, IntFunction<Measured<T>> call) {
    Measured<T> measured = call.apply(MAX_OUTPUT);
    return new Billed<>(measured.value(), measured.used(), 0);
  }
}
