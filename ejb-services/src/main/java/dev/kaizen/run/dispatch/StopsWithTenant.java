package dev.kaizen.run.dispatch;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.run.RunEvent;
import dev.kaizen.sdk.run.Steps;
import dev.kaizen.sdk.run.Work;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A step whose tenant is suspended under its feet has not failed: it waits to be broken off, which
 * the node does within a sweep, and is done again when the tenant is active again.
 */
final class StopsWithTenant implements Steps {
  private final Steps steps;
  private final Duration patience;

  StopsWithTenant(Steps steps, Duration patience) {
    this.steps = steps;
    this.patience = patience;
  }

  @Override
  public RunEvent execute(UUID run, Work work) {
    try {
      return steps.execute(run, work);
    } catch (KaizenException e) {
      if (e.code() == ErrorCode.TENANT_INACTIVE) {
        waitToBeBrokenOff();
      }
      throw e;
    }
  }

  private void waitToBeBrokenOff() {
    try {
      // Nobody counts it down: only the node's interrupt or the end of patience ends the wait.
      new CountDownLatch(1).await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
