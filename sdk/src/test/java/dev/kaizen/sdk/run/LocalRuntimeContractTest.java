package dev.kaizen.sdk.run;

import java.util.List;
import org.junit.jupiter.api.AfterEach;

class LocalRuntimeContractTest extends AgentRuntimeContract {
  private final LocalRuntime runtime =
      new LocalRuntime(agents.models(), (base, query, k, mode) -> List.of(), calls, agents.tools());

  @Override
  protected WorkflowRuntime runtime() {
    return runtime;
  }

  @AfterEach
  void close() {
    runtime.close();
  }
}
