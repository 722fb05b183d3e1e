package dev.kaizen.usage;

import java.util.function.IntFunction;

/** The one door to models: what a call may cost is held first, and what it has cost is recorded. */
public interface ModelMeter {
  /**
   * What a provider gave.
   *
   * @param used as the provider counts
   */
  record Measured<T>(T value, Tokens used) {}

  record Billed<T>(T value, Tokens used, long costMicros) {}

  /**
   * BUDGET_EXCEEDED or QUOTA_EXCEEDED, before anything is called, when the call could cost more
   * than is left.
   *
   * @param call is told how many tokens the answer may have at most
   */
  <T> Billed<T> call(CallPlan plan, IntFunction<Measured<T>> call);
}
