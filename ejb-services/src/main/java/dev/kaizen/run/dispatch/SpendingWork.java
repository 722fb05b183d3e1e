package dev.kaizen.run.dispatch;

import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.Steps;
import dev.kaizen.sdk.run.Work;
import dev.kaizen.usage.Spender;
import java.util.UUID;

/** Tells those who count what models cost for which step they are called. */
record SpendingWork(Steps steps) implements Steps {
  @Override
  public RunEvent execute(UUID run, Work work) {
    return new Spender(run, work.path())
        .<RunEvent, RuntimeException>call(() -> steps.execute(run, work));
  }
}
