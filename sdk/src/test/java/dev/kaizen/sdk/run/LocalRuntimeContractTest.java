package dev.kaizen.sdk.run;

import org.junit.jupiter.api.AfterEach;

class LocalRuntimeContractTest extends RuntimeContract {
  private final LocalRuntime runtime = LocalRuntime.with(calls);

  @Override
  protected WorkflowRuntime runtime() {
    return runtime;
  }

  @AfterEach
  void close() {
    runtime.close();
  }
}
